using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Tests.Builders;

/// <summary>What a decision is made on, as if it had been read: a mentorship of Maya and Theo in a program that runs.</summary>
internal static class Given
{
    public const string MentorshipId = "theo-maya-r1";

    public static readonly DateTimeOffset Now = new(2027, 3, 1, 9, 0, 0, TimeSpan.Zero);

    public static MentoringProgram Program { get; } = ProgramDefinitionRules.Check(A.Program(Now.AddDays(-30)), Now.AddDays(-31)).Value! with
    {
        Status = ProgramStatus.Running,
    };

    public static Enrollment Mentor { get; } = Enrollment("Maya", ProgramRole.Mentor);

    public static Enrollment Mentee { get; } = Enrollment("Theo", ProgramRole.Mentee);

    public static Mentorship Mentorship { get; } = new(
        A.ProgramId,
        MentorshipId,
        [new Member(Mentor.PersonId, ProgramRole.Mentor), new Member(Mentee.PersonId, ProgramRole.Mentee)],
        Now.AddDays(-20),
        Now.AddDays(160),
        MentorshipStage.Active,
        A.Agreement(Now.AddDays(7)));

    public static Session Session { get; } = new(
        A.ProgramId, MentorshipId, 1, Now.AddDays(7), 30, [Mentor.PersonId, Mentee.PersonId], "phone", Room: "teams");

    public static Proposal Proposal { get; } = new(
        A.ProgramId, "p1", 1, Mentor.PersonId, Mentee.PersonId, 0.8, [new Phrase("matching.style.different")], Now, ProposalStage.AwaitingMentor);

    public static Round Round { get; } = new(A.ProgramId, 1, 1, Now.AddDays(-3), "inputs", [], [], 0);

    /// <summary>As read from the store.</summary>
    public static Stored<T> Stored<T>(T document)
        where T : class, IDocument => new(document, "1");

    public static Enrollment Enrollment(string name, ProgramRole role, EnrollmentStage stage = EnrollmentStage.Matched, int joined = -25) =>
        new(A.ProgramId, A.Id(name), role, "import", Now.AddDays(joined), stage);

    /// <summary>The one document of a type that a decision writes.</summary>
    public static T Written<T>(this Batch writes) => Assert.Single(writes.Writes.Select(write => write.Document).OfType<T>());

    public static IEnumerable<string> Names(this IEnumerable<LedgerNote> notes) => notes.Select(note => note.Decision.Name);
}
