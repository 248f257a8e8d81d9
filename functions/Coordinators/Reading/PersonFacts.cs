using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>A person with everything they take part in, across programs.</summary>
/// <param name="Zone">IANA zone of their clock outside of any program.</param>
public sealed record PersonFacts(
    Person Person, PersonRef? Manager, string Zone, IReadOnlyList<EnrollmentFacts> Enrollments, IReadOnlyList<MentorshipFacts> Mentorships)
{
    /// <summary>Whether their manager says yes before they are invited, the last one in each program.</summary>
    public IReadOnlyList<ManagerQuestionFacts> Questions { get; init; } = [];

    /// <summary>What helps them take part, by program, where they want its coordinators to read it.</summary>
    public IReadOnlyList<HelpFacts> Helps { get; init; } = [];

    /// <summary>Mentorships in which they are the mentor now, in all programs together: of one budget.</summary>
    public int Mentored => Mentorships.Count(mentorship =>
        mentorship.Stage is MentorshipStage.Kickoff or MentorshipStage.Active or MentorshipStage.Closing
        && mentorship.Members.Any(member => member.Person.PersonId == Person.PersonId && member.Role is ProgramRole.Mentor));

    /// <summary>How many they mentor at once in all programs together, as they said; null while each profile says it for its program.</summary>
    public int? AllPlaces { get; init; }

    /// <param name="scope">Of the reader: of other programs than theirs nothing is told.</param>
    /// <returns>Null when nobody has that id.</returns>
    public static async Task<PersonFacts?> ReadAsync(IDocumentStore store, string personId, ConsoleScope scope, CancellationToken cancellation)
    {
        if (await store.ReadAsync(Person.KeyOf(personId), cancellation) is not { } person)
        {
            return null;
        }

        var names = new PersonNames(store);
        var enrollments = new List<Enrollment>();
        var mentorships = new List<MentorshipFacts>();
        await foreach (var involvement in store.QueryAsync<Involvement>(Partition.Person(personId), cancellation: cancellation))
        {
            var programId = involvement.Value.ProgramId;
            if (!scope.Coordinates(programId))
            {
                continue;
            }

            if (await store.ReadAsync(Enrollment.KeyOf(programId, personId), cancellation) is { } enrollment)
            {
                enrollments.Add(enrollment);
            }

            await foreach (var mentorship in store.MentorshipsOfAsync(programId, personId, cancellation))
            {
                mentorships.Add(await MentorshipFacts.OfAsync(store, mentorship, names, cancellation));
            }
        }

        return new PersonFacts(
            person,
            person.ManagerId is { } manager ? await names.FindAsync(manager, cancellation) : null,
            await ZoneOfAsync(store, person, enrollments, cancellation),
            [.. enrollments.Select(enrollment => EnrollmentFacts.Of(enrollment, new PersonRef(personId, person.Name)))],
            mentorships)
        {
            Questions = [.. (await store.QuestionsAboutAsync(personId, names, cancellation)).Where(question => scope.Coordinates(question.ProgramId))],
            Helps = [.. enrollments.Select(HelpFacts.Of).OfType<HelpFacts>()],
            AllPlaces = (await store.ReadAsync(MentoringBudget.KeyOf(personId), cancellation))?.AsMentor,
        };
    }

    private static async Task<string> ZoneOfAsync(
        IDocumentStore store, Person person, IReadOnlyList<Enrollment> enrollments, CancellationToken cancellation)
    {
        var given = PersonClock.LatestOf(enrollments);
        var newest = given is null && person.Zone is null ? enrollments.MaxBy(enrollment => enrollment.CreatedAt) : null;
        var program = newest is null ? null : await store.ReadProgramAsync(newest.ProgramId, cancellation);
        return PersonClock.ZoneOf(given, person.Zone, program?.Zone);
    }
}

/// <param name="Notes">In the person's own words.</param>
public sealed record HelpFacts(string ProgramId, string Notes)
{
    /// <returns>Null for somebody who wrote nothing, or does not want it read.</returns>
    internal static HelpFacts? Of(Enrollment enrollment) =>
        enrollment.Profile?.Accommodations is { NotesToCoordinator: true, Notes: { Length: > 0 } notes } ? new HelpFacts(enrollment.ProgramId, notes) : null;
}
