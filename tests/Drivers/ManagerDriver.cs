using System.Text.RegularExpressions;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Mails.Composing;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Orchestrations.People;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Drivers;

/// <summary>Plays Nia, whom HR brings in, and her managers, Max and Mia, who are asked first and take part in nothing themselves.</summary>
internal sealed partial class ManagerDriver(TestApp app)
{
    public const string Nia = "Nia";
    public const string Max = "Max";
    public const string Mia = "Mia";

    public static readonly EntryRule[] Rules =
    [
        new(TurningPoint.Hired, ProgramRole.Mentee, AsksManager: true),
        new(TurningPoint.Promoted, ProgramRole.Mentee, AsksManager: true),
    ];

    private readonly HrisDriver hris = new(app);

    public ProgramDriver Program { get; } = new(app);

    /// <summary>A program that runs, and two managers who are known.</summary>
    public async Task StartAsync()
    {
        await KnowAsync(Max);
        await KnowAsync(Mia);
        await Program.StartProgramAsync(definition => definition with { EntryRules = Rules });
    }

    public Task<Person> KnowAsync(string name, Func<Person, Person>? change = null) => app.Get<PersonActs>().SaveAsync(
        A.Id(name), _ => change?.Invoke(A.Person(name)) ?? A.Person(name), "system", DecisionName.PersonImported);

    /// <param name="manager">Null where HR names none.</param>
    public Task HireAsync(string? manager = Max) => SayAsync(
        "person.hired",
        Nia,
        $$""", "givenName": "Nia", "familyName": "New", "email": "nia@example.com"{{(manager is null ? "" : $", \"managerExternalId\": \"{manager}\"")}} """);

    /// <summary>An event of HR, and all that follows at once.</summary>
    public async Task SayAsync(string type, string name, string more = "")
    {
        await hris.SendAsync(hris.Event(type, name, more), id: $"{type}-{name}-{app.Now.UtcTicks}");
        await app.SettleAsync();
    }

    public Task<ManagerQuestion> QuestionAsync() => app.ReadAsync(ManagerQuestion.KeyOf(A.ProgramId, A.Id(Nia)));

    public Task<ManagerQuestion> AnswerAsync(string manager, bool agrees, string? reason = null) =>
        Program.DoAsync(app.Get<ManagerQuestionActs>().AnswerAsync(A.ProgramId, A.Id(Nia), A.Id(manager), agrees, reason));

    /// <returns>Null while Nia is not in the program.</returns>
    public async Task<Enrollment?> EnrollmentAsync() => (await app.Store.FindAsync(Enrollment.KeyOf(A.ProgramId, A.Id(Nia))))?.Value;

    /// <summary>What went out to somebody, in order.</summary>
    public async Task<IReadOnlyList<MailRecord>> MailsToAsync(string name) =>
    [
        .. (await app.ListAsync<MailRecord>(Partition.Mail(A.ProgramId)))
            .Where(mail => mail.PersonId == A.Id(name) && mail.Status is MailStatus.Sent)
            .OrderBy(mail => mail.SentAt),
    ];

    public async Task<IReadOnlyList<MailTemplate>> TemplatesToAsync(string name) => [.. (await MailsToAsync(name)).Select(mail => mail.Template)];

    /// <summary>The work items about a manager's yes, whatever became of them.</summary>
    public async Task<IReadOnlyList<WorkItem>> ItemsAsync() =>
        [.. (await app.ListAsync<WorkItem>(Partition.Program(A.ProgramId))).Where(item => item.Kind is WorkItemKind.ManagerSilent)];

    /// <summary>The link of the button of a mail that is still needed.</summary>
    public async Task<Uri> LinkInAsync(MailRecord mail)
    {
        var draft = await app.Get<MailComposer>().DraftAsync(mail.Order!);
        return new Uri(Link().Match((await draft!.WriteAsync()).Text).Value);
    }

    [GeneratedRegex(@"https?://\S+/m/l/\S+")]
    private static partial Regex Link();
}
