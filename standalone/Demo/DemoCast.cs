using System.Reflection;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Imports;
using MentorFlow.Domain.People;
using MentorFlow.Orchestrations.People;
using MentorFlow.Rehearsal.Cohorts;

namespace MentorFlow.Standalone.Demo;

/// <summary>The people of the demo: the sample organization, of which some only stand in the chart.</summary>
internal sealed class DemoCast(PersonIds ids)
{
    public const string PlayedMentee = "E1009";
    public const string PlayedMentor = "E1021";

    private static readonly DayOfWeek[] Midweek = [DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday];

    /// <summary>From other departments, and in Growth all the same: the sample webhooks are about some of them.</summary>
    private static readonly HashSet<string> InGrowth = ["E1080", "E1081", "E1088", "E1100"];

    /// <summary>Too few evenings and too many people who answer for them: they stand in the chart only.</summary>
    private const int Executive = 9;

    public static Stream OpenList() => Assembly.GetExecutingAssembly().GetManifestResourceStream("demo/people.csv")!;

    /// <summary>Everybody who takes part, in the order of the list.</summary>
    public static async Task<IReadOnlyList<CohortMember>> MembersAsync(CancellationToken cancellation) =>
    [
        .. (await PeopleFile.ReadAsync(OpenList(), cancellation: cancellation)).People
            .Where(person => person is { RoleWish: not null, Level: < Executive } && IsIn(person))
            .Select(person =>
            {
                var role = person.RoleWish is RoleWish.Mentee ? ProgramRole.Mentee : ProgramRole.Mentor;
                return new CohortMember(person, role, ProfileOf(person, role), ProgramOf(person));
            }),
    ];

    /// <summary>The two whom the person who looks at the demo plays.</summary>
    public async Task<PlayedPeople> PlayedAsync(CancellationToken cancellation) =>
        new(await ids.OfAsync(PlayedMentee, cancellation), await ids.OfAsync(PlayedMentor, cancellation));

    private static string ProgramOf(ImportedPerson person) => person.Team switch
    {
        _ when InGrowth.Contains(person.ExternalId) => DemoPrograms.GrowthId,
        "Engineering" or "Product" => DemoPrograms.GrowthId,
        "Data" or "People & Finance" => DemoPrograms.PerspectivesId,
        _ => DemoPrograms.FirstStepsId,
    };

    // The list knows more people than a first start has seconds for.
    private static bool IsIn(ImportedPerson person) => DemoPairs.IsInOne(person.ExternalId) || person.ExternalId[^1] is not ('4' or '5' or '6');

    private static Profile ProfileOf(ImportedPerson person, ProgramRole role) => new(
        role is ProgramRole.Mentor ? person.SkillsOffered : [],
        role is ProgramRole.Mentee ? person.Needs : [],
        Interests: [],
        role is ProgramRole.Mentee ? $"Grow in {person.Needs[0].ToLowerInvariant()} within half a year." : "Pass on what helped me.",
        [.. Midweek.Where((_, index) => index != person.ExternalId[^1] % 5).Select(Office)],
        person.TimeZone,
        [.. new[] { "en", person.Language ?? "en" }.Distinct()],
        (CommunicationStyle)(person.ExternalId[^1] % 4),
        (LearningPreference)(person.ExternalId[^2] % 4),
        role is ProgramRole.Mentor && !DemoPairs.IsInOne(person.ExternalId) ? 2 : 1,
        DeclaredConflicts: [],
        role is ProgramRole.Mentee ? "I learn best with somebody who has been there." : "I had a good mentor once.",
        Accommodations.None);

    private static WeeklyWindow Office(DayOfWeek day) => new(day, new TimeOnly(9, 0), new TimeOnly(18, 0));
}

/// <param name="Mentee">Person id of somebody who was invited, and is free to answer.</param>
/// <param name="Mentor">Person id of somebody with a mentorship that goes well, and an agreement of another to sign.</param>
internal sealed record PlayedPeople(string Mentee, string Mentor)
{
    public bool Include(string personId) => personId == Mentee || personId == Mentor;
}
