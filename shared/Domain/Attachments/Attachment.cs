using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Attachments;

/// <summary>A file that a member of a mentorship gave to it: with a message, or as what shows progress. The members' alone (R98).</summary>
/// <param name="AttachmentId">A UUID, made by what it was sent with: the same one again is a repeat.</param>
/// <param name="Name">As its members see it, without a path (<see cref="AttachmentRules.NameOf"/>).</param>
/// <param name="MediaType">By the ending of its name.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="AddedBy">The person.</param>
/// <param name="AddedAt">UTC.</param>
/// <param name="RemovedAt">When who added it took it back, UTC; null while it is there.</param>
public sealed record Attachment(
    string ProgramId,
    string MentorshipId,
    string AttachmentId,
    string Name,
    string MediaType,
    long Bytes,
    string AddedBy,
    DateTimeOffset AddedAt,
    DateTimeOffset? RemovedAt = null) : IDocument
{
    public static string Type => "attachment";

    public Partition Partition => Partition.Thread(ProgramId, MentorshipId);

    public string Id => KeyOf(ProgramId, MentorshipId, AttachmentId).Id;

    public static Key<Attachment> KeyOf(string programId, string mentorshipId, string attachmentId) =>
        new(Partition.Thread(programId, mentorshipId), $"attachment:{attachmentId}");
}

/// <summary>Whose file it is going to be, and in which mentorship.</summary>
/// <param name="PersonId">Who adds it: a member.</param>
public sealed record AttachmentPlace(string ProgramId, string MentorshipId, string PersonId)
{
    public Partition Partition => Partition.Thread(ProgramId, MentorshipId);
}
