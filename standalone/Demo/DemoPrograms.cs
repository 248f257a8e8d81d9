using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;

namespace MentorFlow.Standalone.Demo;

/// <summary>Two programs at different points of their life: one recruits and matches in some days, one is a pilot with pairs that meet.</summary>
internal static class DemoPrograms
{
    public const string GrowthId = "growth";
    public const string PilotId = "first-steps";

    private const string Zone = "Europe/Lisbon";

    private static readonly Coordinator[] Coordinators =
    [
        new("Robin Vale", "robin.vale@example.com"),
        new("Sam Ortega", "sam.ortega@example.com", Deputy: true),
    ];

    public static ProgramDefinition Growth(DateTimeOffset now) => new()
    {
        ProgramId = GrowthId,
        Name = "Growth",
        Purpose = "Half a year with somebody who has been where you want to go.",
        Objectives = [new Objective("Ease the move into more responsibility", "mentees who name a next role, percent", 60, Day(now.AddDays(210)))],
        Coordinators = Coordinators,
        Zone = Zone,
        Calendar = new ProgramCalendar(
            RecruitmentOpens: Morning(now, -14),
            RecruitmentCloses: Morning(now, 5),
            LaunchEvent: Morning(now, 12),
            MatchingOn: Morning(now, 6),
            RoundEvery: TimeSpan.FromDays(42),
            MidpointEvent: Morning(now, 105),
            ClosingEvent: Morning(now, 200),
            Ends: Morning(now, 210)),

        // Anyone who advances by a week finds the round under review, on whatever day they began.
        Policy = ProgramPolicy.Default with { Proposals = ProposalPolicy.Default with { Review = TimeSpan.FromDays(5) } },
    };

    public static ProgramDefinition Pilot(DateTimeOffset now) => new()
    {
        ProgramId = PilotId,
        Name = "First steps",
        Purpose = "A pilot: somebody to turn to in a new role.",
        Objectives = [new Objective("Feel at home in a new role", "mentees at ease, of five", 4, Day(now.AddDays(150)))],
        Coordinators = Coordinators,
        Zone = Zone,
        Pilot = true,
        SizeCap = 12,
        Calendar = new ProgramCalendar(
            RecruitmentOpens: Morning(now, -28),
            RecruitmentCloses: now,
            LaunchEvent: null,
            MatchingOn: now + PilotMatching,
            RoundEvery: null,
            MidpointEvent: Morning(now, 75),
            ClosingEvent: null,
            Ends: Morning(now, 150)),
        Matching = MatchingSettings.Default with { Mode = MatchingMode.Optimizer, MinimumScore = 0 },
        Policy = ProgramPolicy.Default with { Proposals = ProposalPolicy.Default with { Review = null } },
    };

    /// <summary>Long enough for everybody to have answered, short enough to see pairs in the first minute.</summary>
    public static readonly TimeSpan PilotMatching = TimeSpan.FromSeconds(20);

    // Nobody holds an event on a weekend: the Friday before it.
    private static DateTimeOffset Morning(DateTimeOffset now, int days)
    {
        var day = Day(now.AddDays(days));
        var weekend = day.DayOfWeek switch { DayOfWeek.Saturday => 1, DayOfWeek.Sunday => 2, _ => 0 };
        return TimeZones.At(day.AddDays(-weekend), new TimeOnly(9, 0), Zone);
    }

    private static DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(moment.UtcDateTime);
}
