using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Threads;

/// <summary>How far a member of a mentorship has read, and been told of what they have not.</summary>
/// <param name="ReadTo">Number of the last message that was read; 0 for none.</param>
/// <param name="ToldTo">Number of the last message that a mail told of; 0 for none.</param>
/// <param name="ToldAt">When that was, UTC; null before the first.</param>
public sealed record ThreadReader(
    string ProgramId, string MentorshipId, string PersonId, int ReadTo = 0, int ToldTo = 0, DateTimeOffset? ToldAt = null) : IDocument
{
    public static string Type => "thread-reader";

    public Partition Partition => Partition.Thread(ProgramId, MentorshipId);

    public string Id => IdOf(PersonId);

    public static Key<ThreadReader> KeyOf(ThreadPlace place, string personId) => new(place.Partition, IdOf(personId));

    private static string IdOf(string personId) => $"thread-reader:{personId}";
}
