using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Functions.Participants;

/// <summary>Somebody who came by a link.</summary>
/// <param name="FormToken">Goes into the forms of this visit; empty for an onlooker, who has none.</param>
/// <param name="Done">What the form before this page achieved; null when there was none.</param>
/// <param name="Onlooker">Who looks at the pages in place of the person; null when they read them themselves.</param>
public sealed record Visitor(Person Person, string FormToken, string? Done, Onlooker? Onlooker = null)
{
    public string PersonId => Person.PersonId;

    /// <summary>The program in the words that the person reads; only to be shown.</summary>
    public MentoringProgram Reads(MentoringProgram program) => program.In(Person.ChosenLanguage ?? Person.Language);
}

/// <summary>A visitor in one of their programs.</summary>
public sealed record Participant(Visitor Visitor, MentoringProgram Program, Enrollment Enrollment)
{
    public Person Person => Visitor.Person;

    public string PersonId => Visitor.PersonId;

    public string ProgramId => Program.ProgramId;

    /// <summary>IANA zone in which times are shown.</summary>
    public string Zone => PersonClock.ZoneOf(Enrollment.Profile, Person.Zone, Program.Zone);

    /// <returns>Null for somebody who has no part in the program.</returns>
    public static async Task<Participant?> FindAsync(IDocumentStore store, Visitor visitor, string programId, CancellationToken cancellation)
    {
        var enrollment = await store.FindAsync(Enrollment.KeyOf(programId, visitor.PersonId), cancellation);
        var program = enrollment is null ? null : await store.FindAsync(MentoringProgram.KeyOf(programId), cancellation);
        return program is null ? null : new Participant(visitor, visitor.Reads(program.Value), enrollment!.Value);
    }
}
