using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Mentorships;

/// <summary>A member's own words of thanks at the end of a mentorship, passed on to the others and to nobody else (R94).</summary>
/// <param name="At">UTC.</param>
public sealed record Farewell(string ProgramId, string MentorshipId, string PersonId, string Words, DateTimeOffset At) : IDocument
{
    public const int LongestText = 1000;

    public static string Type => "farewell";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, MentorshipId, PersonId).Id;

    public static Key<Farewell> KeyOf(string programId, string mentorshipId, string personId) =>
        new(Partition.Program(programId), $"farewell:{mentorshipId}:{personId}");
}
