using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;

namespace MentorFlow.Standalone.Demo;

/// <summary>Three programs at different points of their life, counted from the day on which the reader comes in: in its fourth month, young, over.</summary>
internal sealed class DemoPrograms(DateTimeOffset today)
{
    public const string GrowthId = "growth";
    public const string FirstStepsId = "first-steps";
    public const string PerspectivesId = "perspectives";

    public const string Zone = "Europe/Lisbon";

    /// <summary>Every four weeks: whoever is left, or comes late, has a next chance in sight.</summary>
    private const int RoundEveryDays = 28;

    private static readonly Coordinator[] Coordinators =
    [
        new("Robin Vale", "robin.vale@example.com"),
        new("Sam Ortega", "sam.ortega@example.com", Deputy: true),
    ];

    public static IReadOnlyList<string> All { get; } = [GrowthId, FirstStepsId, PerspectivesId];

    /// <summary>When the first of them opens, and the history begins.</summary>
    public DateTimeOffset Begins => TimeZones.At(Day(today.AddMonths(-4)), new TimeOnly(8, 0), Zone);

    /// <summary>The last round of Growth before today; the others lie four weeks apart before it.</summary>
    public DateTimeOffset LastRound => Morning(-10);

    public ProgramDefinition Growth() => new()
    {
        ProgramId = GrowthId,
        Name = "Growth",
        Purpose = "Half a year with somebody who has been where you want to go.",
        Objectives = [new Objective("Ease the move into more responsibility", "mentees who name a next role, percent", 60, Day(Morning(60)))],
        Coordinators = Coordinators,
        Zone = Zone,
        Calendar = new ProgramCalendar(
            RecruitmentOpens: Begins.AddMinutes(30),
            RecruitmentCloses: Morning(14),
            LaunchEvent: Morning(-98),
            MatchingOn: LastRound.AddDays(-3 * RoundEveryDays),
            RoundEvery: TimeSpan.FromDays(RoundEveryDays),
            MidpointEvent: Morning(-24),
            ClosingEvent: Morning(56),
            Ends: Morning(62)),
        EntryRules = [new EntryRule(TurningPoint.Hired, ProgramRole.Mentee), new EntryRule(TurningPoint.Promoted, ProgramRole.Mentor)],
    };

    /// <summary>Its round was solved yesterday, and waits for a coordinator to look at it.</summary>
    public ProgramDefinition FirstSteps() => new()
    {
        ProgramId = FirstStepsId,
        Name = "First steps",
        Purpose = "A pilot: somebody to turn to in a new role.",
        Objectives = [new Objective("Feel at home in a new role", "mean answer after sessions, 1 to 5", 4, Day(Morning(130))) { Figure = ProgramFigure.Ease }],
        Coordinators = Coordinators,
        Zone = Zone,
        Pilot = true,
        SizeCap = 60,
        Calendar = new ProgramCalendar(
            RecruitmentOpens: FirstStepsOpens,
            RecruitmentCloses: Morning(7),
            LaunchEvent: Morning(12),
            MatchingOn: Morning(-1),
            RoundEvery: TimeSpan.FromDays(RoundEveryDays),
            MidpointEvent: Morning(70),
            ClosingEvent: Morning(128),
            Ends: Morning(133)),

        // Anyone who comes back after a weekend still finds the round under review.
        Policy = ProgramPolicy.Default with { Proposals = ProposalPolicy.Default with { Review = TimeSpan.FromDays(5) } },
    };

    public DateTimeOffset FirstStepsOpens => Morning(-24);

    public ProgramDefinition Perspectives() => new()
    {
        ProgramId = PerspectivesId,
        Name = "Perspectives",
        Purpose = "Three months with somebody who sees the company from another side.",
        Objectives = [new Objective("Know who does what elsewhere", "mentees who learned much, percent", 70, Day(Morning(-22)))],
        Coordinators = Coordinators,
        Zone = Zone,
        Calendar = new ProgramCalendar(
            RecruitmentOpens: Begins.AddMinutes(30),
            RecruitmentCloses: Morning(-108),
            LaunchEvent: null,
            MatchingOn: Morning(-108),
            RoundEvery: null,
            MidpointEvent: null,
            ClosingEvent: Morning(-25),
            Ends: Morning(-22)),
        Matching = MatchingSettings.Default with { MinimumScore = 0 },
    };

    /// <summary>Nine in the morning, so many days from today; where that is a weekend, of the Friday before it.</summary>
    /// <param name="days">From today; negative before it.</param>
    public DateTimeOffset Morning(int days)
    {
        var day = Day(today.AddDays(days));
        var weekend = day.DayOfWeek switch { DayOfWeek.Saturday => 1, DayOfWeek.Sunday => 2, _ => 0 };
        return TimeZones.At(day.AddDays(-weekend), new TimeOnly(9, 0), Zone);
    }

    private static DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToZone(Zone).DateTime);
}
