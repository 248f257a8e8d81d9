using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Resources;

/// <summary>A link that a member of a mentorship keeps for all of them, with a line why (R99): theirs alone unless it is passed on.</summary>
/// <param name="ResourceId">A UUID, made by the form: the same one again is a repeat.</param>
/// <param name="Why">In the words of who added it.</param>
/// <param name="GoalId">The goal that it is for; null for none in particular.</param>
/// <param name="AddedBy">Person id.</param>
/// <param name="AddedAt">UTC.</param>
public sealed record Resource(
    string ProgramId,
    string MentorshipId,
    string ResourceId,
    string Title,
    Uri Link,
    string Why,
    string? GoalId,
    string AddedBy,
    DateTimeOffset AddedAt) : IDocument
{
    public static string Type => "resource";

    public Partition Partition => Partition.Thread(ProgramId, MentorshipId);

    public string Id => KeyOf(ProgramId, MentorshipId, ResourceId).Id;

    public static Key<Resource> KeyOf(string programId, string mentorshipId, string resourceId) =>
        new(Partition.Thread(programId, mentorshipId), $"resource:{resourceId}");
}
