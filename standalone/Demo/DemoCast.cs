using System.Reflection;
using System.Text;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Imports;
using MentorFlow.Domain.People;
using MentorFlow.Orchestrations.People;

namespace MentorFlow.Standalone.Demo;

/// <summary>The forty people of the demo: a part of the sample organization that holds every manager of its people.</summary>
internal sealed class DemoCast(PersonIds ids)
{
    private const string PlayedMentee = "E1009";
    private const string PlayedMentor = "E1021";

    private static readonly HashSet<string> PilotMentors = ["E1021", "E1024", "E1050"];
    private static readonly HashSet<string> PilotMentees = ["E1018", "E1028", "E1053"];

    /// <summary>The sample list, cut to its header and forty rows.</summary>
    public static Stream OpenList()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("demo/people.csv")!);
        var lines = reader.ReadToEnd().Split('\n');
        return new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', [.. lines[..29], .. lines[46..58]])));
    }

    /// <summary>The two whom the person who looks at the demo plays.</summary>
    public async Task<PlayedPeople> PlayedAsync(CancellationToken cancellation) =>
        new(await ids.OfAsync(PlayedMentee, cancellation), await ids.OfAsync(PlayedMentor, cancellation));

    /// <summary>Everybody who takes part, and how far they have come. Some only stand in the organization chart.</summary>
    public async Task<IReadOnlyList<DemoPart>> ReadAsync(CancellationToken cancellation)
    {
        var parts = new List<DemoPart>();
        var recruited = 0;
        foreach (var person in (await PeopleCsv.ReadAsync(OpenList(), cancellation: cancellation)).People)
        {
            var personId = await ids.OfAsync(person.ExternalId, cancellation);
            if (PilotMentors.Contains(person.ExternalId) || PilotMentees.Contains(person.ExternalId))
            {
                parts.Add(
                    new DemoPart(
                        person,
                        personId,
                        DemoPrograms.PilotId,
                        PilotMentors.Contains(person.ExternalId) ? ProgramRole.Mentor : ProgramRole.Mentee,
                        EnrollmentStage.Ready));
            }
            else if (person.RoleWish is { } wish)
            {
                parts.Add(
                    new DemoPart(
                        person,
                        personId,
                        DemoPrograms.GrowthId,
                        wish is RoleWish.Mentee ? ProgramRole.Mentee : ProgramRole.Mentor,
                        ReachedBy(person, recruited++)));
            }
        }

        return parts;
    }

    // Of every eight people in recruitment five are ready; the others stand where people stand.
    private static EnrollmentStage ReachedBy(ImportedPerson person, int place) => person.ExternalId == PlayedMentee
        ? EnrollmentStage.Invited
        : (place % 8) switch
        {
            2 => EnrollmentStage.InTraining,
            4 => EnrollmentStage.Accepted,
            7 => EnrollmentStage.Invited,
            _ => EnrollmentStage.Ready,
        };

    /// <summary>What a person says about themselves, out of what the list says.</summary>
    public static Profile ProfileOf(ImportedPerson person, ProgramRole role) => new(
        role is ProgramRole.Mentor ? person.SkillsOffered : [],
        role is ProgramRole.Mentee ? person.Needs : [],
        Interests: [],
        role is ProgramRole.Mentee ? $"Grow in {person.Needs[0].ToLowerInvariant()} within half a year." : "Pass on what helped me.",
        [
            new WeeklyWindow(DayOfWeek.Tuesday, new TimeOnly(9, 0), new TimeOnly(18, 0)),
            new WeeklyWindow(DayOfWeek.Thursday, new TimeOnly(9, 0), new TimeOnly(18, 0)),
        ],
        person.TimeZone,
        ["en"],
        (CommunicationStyle)(person.ExternalId[^1] % 4),
        (LearningPreference)(person.ExternalId[^2] % 4),
        role is ProgramRole.Mentor ? 2 : 1,
        DeclaredConflicts: [],
        role is ProgramRole.Mentee ? "I learn best with somebody who has been there." : "I had a good mentor once.",
        Accommodations.None);
}

/// <param name="UpTo">How far the person has come when the demo begins.</param>
internal sealed record DemoPart(ImportedPerson Person, string PersonId, string ProgramId, ProgramRole Role, EnrollmentStage UpTo);

/// <param name="Mentee">Person id of somebody who was invited, and is free to answer.</param>
/// <param name="Mentor">Person id of somebody who was matched, with an agreement to sign.</param>
internal sealed record PlayedPeople(string Mentee, string Mentor)
{
    public bool Include(string personId) => personId == Mentee || personId == Mentor;
}
