using System.Reflection;
using System.Text;
using MentorFlow.Enrollments;
using MentorFlow.Imports;
using MentorFlow.People;

namespace MentorFlow.Functions.Demo;

/// <summary>The forty people of the demo: a part of the sample organization that holds every manager of its people.</summary>
internal static class DemoCast
{
    /// <summary>Played by whoever looks at the demo: invited, and free to answer.</summary>
    public static readonly string Mentee = PersonId.FromExternalId("E1009");

    /// <summary>Played by whoever looks at the demo: matched, with an agreement to sign.</summary>
    public static readonly string Mentor = PersonId.FromExternalId("E1021");

    private static readonly HashSet<string> PilotMentors = ["E1021", "E1024", "E1050"];
    private static readonly HashSet<string> PilotMentees = ["E1018", "E1028", "E1053"];

    public static bool IsPlayed(string personId) => personId == Mentee || personId == Mentor;

    /// <summary>The sample list, cut to its header and forty rows.</summary>
    public static Stream OpenList()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("demo/people.csv")!);
        var lines = reader.ReadToEnd().Split('\n');
        return new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', [.. lines[..29], .. lines[46..58]])));
    }

    public static async Task<IReadOnlyList<ImportedPerson>> ReadAsync(CancellationToken cancellation) => (await PeopleCsv.ReadAsync(OpenList(), cancellation: cancellation)).People;

    /// <summary>Null for people who only stand in the organization chart.</summary>
    public static (string ProgramId, ProgramRole Role)? PlaceOf(ImportedPerson person) =>
        PilotMentors.Contains(person.ExternalId) ? (DemoPrograms.PilotId, ProgramRole.Mentor)
        : PilotMentees.Contains(person.ExternalId) ? (DemoPrograms.PilotId, ProgramRole.Mentee)
        : person.RoleWish switch
        {
            RoleWish.Mentor or RoleWish.Both => (DemoPrograms.GrowthId, ProgramRole.Mentor),
            RoleWish.Mentee => (DemoPrograms.GrowthId, ProgramRole.Mentee),
            _ => null,
        };

    /// <summary>What a person says about themselves, out of what the list says.</summary>
    public static Profile ProfileOf(ImportedPerson person, ProgramRole role) => new(
        role is ProgramRole.Mentor ? person.SkillsOffered : [],
        role is ProgramRole.Mentee ? person.Needs : [],
        Interests: [],
        role is ProgramRole.Mentee ? $"Grow in {person.Needs[0].ToLowerInvariant()} within half a year." : "Pass on what helped me.",
        [new WeeklyWindow(DayOfWeek.Tuesday, new TimeOnly(9, 0), new TimeOnly(18, 0)), new WeeklyWindow(DayOfWeek.Thursday, new TimeOnly(9, 0), new TimeOnly(18, 0))],
        person.TimeZone,
        ["en"],
        (CommunicationStyle)(person.ExternalId[^1] % 4),
        (LearningPreference)(person.ExternalId[^2] % 4),
        role is ProgramRole.Mentor ? 2 : 1,
        DeclaredConflicts: [],
        role is ProgramRole.Mentee ? "I learn best with somebody who has been there." : "I had a good mentor once.",
        Accommodations.None);
}
