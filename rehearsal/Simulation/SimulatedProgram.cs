using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Rehearsals;
using MentorFlow.Domain.Video;
using MentorFlow.Rehearsal.Cohorts;
using MentorFlow.Rehearsal.Settings;

namespace MentorFlow.Rehearsal.Simulation;

/// <summary>
/// A short program in which much happens: two weeks of recruitment, a round every four weeks, people in one time zone who are matched easily, and who
/// leave, come back, get other managers and miss each other more often than people do.
/// </summary>
internal static class SimulatedProgram
{
    /// <summary>How long it is looked at after its end: for its follow-ups, half a year and a year later, nobody waits.</summary>
    public static readonly TimeSpan Afterwards = TimeSpan.FromDays(30);

    private const string Zone = "Europe/Paris";

    /// <summary>Of a manager with their reports: few enough that everybody can be matched with somebody of another group.</summary>
    private const int Group = 3;

    private static readonly BehaviorScript Eventful = new()
    {
        Silence = 0.1,
        AnswerHours = 12,
        Declines = 0.05,
        DeclinedProposals = 0.1,
        NoShows = 0.1,
        LateArrivals = 0.1,
        Moves = 0.15,
        BrokenCalls = 0.1,
        Unhappy = 0.1,
        EarlyEnds = 0.08,
        Leavers = 0.08,
        Leave = 0.15,
        NewManagers = 0.15,
        Stops = 0.05,
        OwnManagers = 0.1,
    };

    /// <summary>Every third seed meets by a link of the program's, and so has a video provider that can fail; the others meet on the page.</summary>
    public static string VideoOf(int seed) => seed % 3 == 0 ? VideoSettings.Link : VideoSettings.Browser;

    /// <summary>Every second seed has a relay that knows no repetitions, as over SMTP.</summary>
    public static bool KnowsRepetitions(int seed) => seed % 2 == 0;

    public static RehearsalSettings Of(SimulationSettings settings)
    {
        var bare = new RehearsalSettings(settings.People, RehearsalSettings.FewestMonths, settings.Seed);
        var usual = RehearsedProgram.Define(bare);
        return bare with
        {
            Behavior = Eventful,
            Definition = usual with
            {
                MeetingLink = VideoOf(settings.Seed) == VideoSettings.Link ? "https://example.com/room" : null,
                Calendar = usual.Calendar! with
                {
                    RecruitmentCloses = bare.Start.AddDays(14),
                    LaunchEvent = bare.Start.AddDays(12),
                    MatchingOn = bare.Start.AddDays(14),
                    RoundEvery = TimeSpan.FromDays(28),
                },
            },
        };
    }

    public static IReadOnlyList<CohortMember> PeopleOf(RehearsalSettings settings)
    {
        var drawn = GeneratedCohort.Make(settings);
        return [.. drawn.Select((member, number) => Placed(member, number, drawn))];
    }

    // The last one is hired while people can still come, if they are no manager and can come as a mentee.
    private static CohortMember Placed(CohortMember member, int number, IReadOnlyList<CohortMember> all)
    {
        var place = number % Group;
        var isHired = number == all.Count - 1 && place > 0 && member.Role is ProgramRole.Mentee;
        return member with
        {
            Person = member.Person with { TimeZone = Zone, ManagerExternalId = place == 0 ? null : all[number - place].Person.ExternalId },
            Profile = member.Profile with { Zone = Zone, Accommodations = Accommodations.None },
            HiredAfter = isHired ? TimeSpan.FromDays(8) : null,
        };
    }
}
