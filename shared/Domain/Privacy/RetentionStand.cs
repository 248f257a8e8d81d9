using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Privacy;

/// <summary>How far the data of one purpose is on its way out of a program: announced, then gone. Figures only.</summary>
/// <param name="AnnouncedAt">When those whom it concerns were told, UTC.</param>
/// <param name="Told">How many were.</param>
/// <param name="Removed">Documents and parts of documents that have gone so far; one that went as the app was cut off may be missing.</param>
/// <param name="KeptAt">When nothing was left, UTC; null until then.</param>
public sealed record RetentionStand(
    string ProgramId, RetentionPurpose Purpose, DateTimeOffset AnnouncedAt, int Told, int Removed = 0, DateTimeOffset? KeptAt = null) : IDocument
{
    public static string Type => "retention-stand";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, Purpose).Id;

    public static Key<RetentionStand> KeyOf(string programId, RetentionPurpose purpose) =>
        new(Partition.Program(programId), $"retention-stand:{purpose}");
}
