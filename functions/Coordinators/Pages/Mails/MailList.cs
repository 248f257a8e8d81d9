using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Hosting.Layout.Tables;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Coordinators.Pages.Mails;

/// <summary>The list of mails: its columns, the questions that are asked of it, what narrows it.</summary>
internal static class MailList
{
    public const string Program = "program";
    public const string Status = "status";
    public const string Template = "template";

    private const string Undelivered = "undelivered";
    private const string Waiting = "waiting";
    private const string Today = "today";

    /// <param name="programId">Null for every program.</param>
    public static MailQuestion Asked(ListQuery query, string? programId) => new(programId, query.Text)
    {
        Template = Choice.Read<MailTemplate>(query.Filters.GetValueOrDefault(Template)),
        Only = (query.View, Choice.Read<MailStatus>(query.Filters.GetValueOrDefault(Status))) switch
        {
            (Waiting, _) or (_, MailStatus.Queued or MailStatus.Held) => MailIndex.Waiting,
            (Undelivered, _) or (_, MailStatus.Failed or MailStatus.InDoubt) => MailIndex.Undelivered,
            _ => null,
        },
        Today = query.View == Today,
        Before = query.Before,
    };

    /// <param name="now">UTC.</param>
    public static ListOf<MailRow> Of(Texts texts, IReadOnlyList<ProgramListing> programs, DateTimeOffset now) => new(Columns(texts))
    {
        Searched = row => row.Searched,
        Views =
        [
            new("", texts["console-mails.views.all"], _ => true),
            new(Undelivered, texts["console-mails.views.undelivered"], row => row.Line.IsUndelivered),
            new(Waiting, texts["console-mails.views.waiting"], row => row.IsWaiting),
            new(Today, texts["console-mails.views.today"], row => row.IsToday(now)),
        ],
        Filters =
        [
            new(
                Program, texts["console-mails.program"], texts["console-mails.every-program"],
                [.. programs.Select(program => new Choice(program.ProgramId, program.Name))], (row, program) => row.Line.ProgramId == program),
            new(
                Status, texts["console-mails.status"], texts["console-mails.every-status"],
                Choice.Of<MailStatus>(texts), (row, status) => row.Line.Status.ToString() == status),
            new(
                Template, texts["console-mails.kind"], texts["console-mails.every-kind"],
                Choice.Of<MailTemplate>(texts), (row, template) => row.Line.Template.ToString() == template),
        ],
    };

    private static IReadOnlyList<Column<MailRow>> Columns(Texts texts) =>
    [
        new("mail", texts["console-mails.mail"], row => row.Title) { Href = row => ConsolePaths.Mail(row.Line.ProgramId, row.Line.MailId) },
        new("to", texts["console-mails.to"], row => row.Receiver)
        {
            Href = row => row.Address is null ? null : ConsolePaths.Person(row.Line.PersonId),
        },
        new("when", texts["console-mails.when"], row => texts.BriefMoment(row.Line.At, row.Zone))
        {
            Order = row => row.Line.At,
            Value = row => CsvFile.Moment(row.Line.At, row.Zone),
        },
        new(Program, texts["console-mails.program"], row => row.Program.Name),
        new(Status, texts["console-mails.status"], row => IsWrong(row) ? null : texts.Of(row.Line.Status))
        {
            Order = row => (int)row.Line.Status,
            Badge = row => IsWrong(row) ? (texts.Of(row.Line.Status), "bad") : null,
            Value = row => texts.Of(row.Line.Status),
        },
        new("delivery", texts["console-mails.delivery"], row => row.Line.IsUndelivered ? null : Delivery(row.Line, texts))
        {
            Badge = row => row.Line.IsUndelivered && Delivery(row.Line, texts) is { } delivery ? (delivery, "bad") : null,
            Value = row => Delivery(row.Line, texts),
        },
    ];

    private static bool IsWrong(MailRow row) => row.Line.Status is MailStatus.Failed or MailStatus.InDoubt;

    private static string? Delivery(MailLine line, Texts texts) => line switch
    {
        { Delivery: { Code: { } code } delivery } => $"{texts.Of(delivery.Outcome)} ({code})",
        { Delivery: { } delivery } => texts.Of(delivery.Outcome),
        { Status: MailStatus.Sent, Cuts: 1 } => texts["console-mails.arrived-twice"],
        { Status: MailStatus.Sent, Cuts: > 1 } => texts["console-mails.arrived-often", ("count", line.Cuts + 1)],
        _ => null,
    };
}
