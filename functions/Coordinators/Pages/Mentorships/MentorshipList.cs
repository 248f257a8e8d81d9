using MentorFlow.Domain.Health;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Hosting.Layout.Tables;
using MentorFlow.Localization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace MentorFlow.Functions.Coordinators.Pages.Mentorships;

/// <summary>The list of mentorships: its columns, the questions that are asked of it, what narrows it.</summary>
internal static class MentorshipList
{
    public const string Program = "program";
    public const string Stage = "stage";
    public const string Health = "health";

    /// <summary>The look at the list that a form came from; only at this list, for an address can be made to say anything.</summary>
    public static ListQuery Back(string path)
    {
        var query = path.StartsWith($"{ConsolePaths.Mentorships}?", StringComparison.Ordinal) ? path[ConsolePaths.Mentorships.Length..] : "";
        return ListQuery.Of(ConsolePaths.Mentorships, new QueryCollection(QueryHelpers.ParseQuery(query)), Program, Stage, Health);
    }

    /// <param name="now">UTC.</param>
    public static ListOf<MentorshipRow> Of(Texts texts, IReadOnlyList<ProgramListing> programs, DateTimeOffset now) => new(Columns(texts, now))
    {
        Searched = row => row.Searched,
        Views =
        [
            new("", texts["console-mentorships.views.all"], _ => true),
            new("silent", texts["console-mentorships.views.silent"], row => row.IsSilent(now)),
            new("no-date", texts["console-mentorships.views.no-date"], row => row.HasNoNextDate),
            new("unsigned", texts["console-mentorships.views.unsigned"], row => row.IsUnsigned),
            new("uneasy", texts["console-mentorships.views.uneasy"], row => row.IsUneasy),
            new("at-risk", texts["pair-health.states.AtRisk"], row => row.HealthAt(now).State is HealthState.AtRisk),
        ],
        Filters =
        [
            new(
                Program, texts["console-mentorships.program"], texts["console-mentorships.every-program"],
                [.. programs.Select(program => new Choice(program.ProgramId, program.Name))], (row, program) => row.Line.ProgramId == program),
            new(
                Stage, texts["console-mentorships.stage"], texts["console-mentorships.every-stage"],
                Choice.Of<MentorshipStage>(texts), (row, stage) => row.Line.Stage.ToString() == stage),
            new(
                Health, texts["pair-health.title"], texts["pair-health.every"],
                [.. Enum.GetValues<HealthState>().Select(state => new Choice(state.ToString(), WordOf(texts, state)))],
                (row, state) => row.HealthAt(now).State.ToString() == state),
        ],
    };

    /// <summary>What a state is called.</summary>
    public static string WordOf(Texts texts, HealthState state) => texts[$"pair-health.states.{state}"];

    private static IReadOnlyList<Column<MentorshipRow>> Columns(Texts texts, DateTimeOffset now) =>
    [
        new("people", texts["console-mentorships.people"], row => texts.List(row.People))
        {
            Order = row => row.Searched,
            Href = row => ConsolePaths.Mentorship(row.Line.ProgramId, row.Line.MentorshipId),
        },
        new(Program, texts["console-mentorships.program"], row => row.Program.Name),
        new(Stage, texts["console-mentorships.stage"], row => texts.Of(row.Line.Stage))
        {
            Order = row => (int)row.Line.Stage,
            Badge = row => row.Line.PausedAt is null ? null : (texts["console-mentorships.paused"], "warn"),
        },
        Day("met", texts["console-mentorships.met"], row => row.Line.LastMetAt, texts),
        Day("next", texts["console-mentorships.next"], row => row.Line.NextSessionAt, texts),
        new("held", texts["console-mentorships.held"], row => row.Line.SessionsHeld.ToString("N0", texts.Culture))
        {
            IsNumber = true,
            Order = row => row.Line.SessionsHeld,
            Value = row => row.Line.SessionsHeld,
        },
        new("ease", texts["console-mentorships.ease"], row => row.Line.Ease?.ToString("0.0", texts.Culture))
        {
            IsNumber = true,
            Order = row => row.Line.Ease,
            Value = row => row.Line.Ease,
        },
        new(Health, texts["pair-health.title"], row => WordOf(texts, row.HealthAt(now).State))
        {
            Order = row => (int)row.HealthAt(now).State,
        },
    ];

    private static Column<MentorshipRow> Day(string key, string heading, Func<MentorshipRow, DateTimeOffset?> moment, Texts texts) =>
        new(key, heading, row => moment(row) is { } at ? texts.BriefDay(at, row.Zone) : null)
        {
            Order = row => moment(row),
            Value = row => moment(row) is { } at ? CsvFile.Day(at, row.Zone) : null,
        };
}
