using MentorFlow.Domain.Costs;
using MentorFlow.Domain.Pilots;
using MentorFlow.Domain.Rehearsals;
using MentorFlow.Domain.Surveys;
using MentorFlow.Domain.WorkItems;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>What a pilot has come to (R7), from many sides, while it runs and when it is over; no group under five is shown.</summary>
/// <param name="Ends">UTC; null for one from before pilots had to have an end.</param>
/// <param name="SizeCap">Null likewise.</param>
/// <param name="Came">Invited, yes, trained, matched, to the end: how many people came at least so far.</param>
/// <param name="Weeks">The last twelve, the oldest first.</param>
/// <param name="Ease">Mean answer after sessions, 1 to 5; null while too few have answered.</param>
/// <param name="Means">Of every question of a survey that enough people answered.</param>
/// <param name="Minutes">Minutes of coordinators a week for every 25 people; null as long as nobody takes part.</param>
/// <param name="Troubles">What needed a coordinator, what came most often first.</param>
/// <param name="Decision">Null while it is undecided.</param>
public sealed record PilotFacts(
    string ProgramId,
    DateTimeOffset? Ends,
    int? SizeCap,
    IReadOnlyList<ObjectiveStanding> Objectives,
    IReadOnlyList<int> Came,
    PilotGroups ByRole,
    PilotGroups BySite,
    IReadOnlyList<WeekOfSessions> Weeks,
    double? Ease,
    IReadOnlyList<PilotMean> Means,
    double? Minutes,
    IReadOnlyList<PilotTrouble> Troubles,
    PilotDecision? Decision)
{
    /// <summary>None in a program without tracks.</summary>
    public PilotGroups ByTrack { get; init; } = new([], 0);

    /// <summary>What people said at the end; null before anybody was asked.</summary>
    public RetrospectiveFacts? Retrospective { get; init; }

    /// <summary>What happened beside what was foreseen; none where the program was not rehearsed.</summary>
    public IReadOnlyList<PilotComparison> Comparison { get; init; } = [];

    /// <summary>A mentorship, as the rehearsal foresaw it; null where the program was not rehearsed.</summary>
    public decimal? CostPerMentorship { get; init; }

    /// <summary>Of that: three capital letters.</summary>
    public string Currency { get; init; } = PriceList.Dollars;

    /// <summary>Mentorships that began.</summary>
    public int Mentorships { get; init; }
}

/// <param name="Shown">Those that are large enough.</param>
/// <param name="Withheld">How many are not shown, so that nobody is recognized (R105).</param>
public sealed record PilotGroups(IReadOnlyList<PilotGroup> Shown, int Withheld)
{
    /// <summary>Of all that there are; where those withheld are fewer than five people together, the next smallest is, too.</summary>
    public static PilotGroups Of(IEnumerable<PilotGroup> all)
    {
        var groups = all.OrderByDescending(group => group.Invited).ThenBy(group => group.Name, StringComparer.Ordinal).ToList();
        var shown = groups.TakeWhile(group => group.Invited >= ProgramHealth.SmallestGroup).ToList();
        var hidden = groups.Skip(shown.Count).Sum(group => group.Invited);
        if (hidden is > 0 and < ProgramHealth.SmallestGroup && shown.Count > 0)
        {
            shown.RemoveAt(shown.Count - 1);
        }

        return new PilotGroups(shown, groups.Count - shown.Count);
    }
}

/// <param name="Name">Of the role, of the site, or of the track.</param>
/// <param name="Closed">Who went on to the planned day.</param>
public sealed record PilotGroup(string Name, int Invited, int SaidYes, int Matched, int Closed);

/// <param name="Mean">1 to 5, or a share of who said yes, 0 to 1.</param>
public sealed record PilotMean(SurveyKind Kind, string QuestionId, AnswerKind Answers, double Mean)
{
    /// <summary>What the program asks in its own words, by BCP 47 tag; null for the built-in words.</summary>
    public IReadOnlyDictionary<string, string>? Words { get; init; }
}

/// <param name="Open">How many of them still wait.</param>
public sealed record PilotTrouble(WorkItemKind Kind, int Count, int Open);

/// <param name="Figure">What is counted: "people", "mentorships", "sessions", "mails", "minutes".</param>
/// <param name="Foreseen">In the rehearsal.</param>
public sealed record PilotComparison(string Figure, double Came, double Foreseen)
{
    public static IReadOnlyList<PilotComparison> Of(Indicators indicators, RehearsalSummary summary) =>
    [
        new("people", indicators.Mentors + indicators.Mentees + indicators.Peers, summary.Program.People),
        new("mentorships", indicators.Matches, summary.Matching.Mentorships),
        new("sessions", indicators.Meetings, summary.Sessions.Held),
        new("mails", indicators.Mails, summary.Mails.Sent),
        .. indicators.CoordinatorMinutesPerWeekPer25 is { } minutes
            ? [new PilotComparison("minutes", minutes, summary.Coordinator.MinutesPerWeekPer25)]
            : Array.Empty<PilotComparison>(),
    ];
}
