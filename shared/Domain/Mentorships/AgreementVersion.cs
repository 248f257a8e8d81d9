using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Mentorships;

/// <summary>An agreement that counted once, as it was signed; the one that counts stands on the mentorship (R63).</summary>
/// <param name="Signatures">Who signed it, and when.</param>
/// <param name="ReplacedAt">Since when another counts, UTC.</param>
public sealed record AgreementVersion(
    string ProgramId,
    string MentorshipId,
    Agreement Agreement,
    IReadOnlyDictionary<string, DateTimeOffset> Signatures,
    DateTimeOffset ReplacedAt) : IDocument
{
    public static string Type => "agreement";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, MentorshipId, Agreement.Version).Id;

    /// <summary>How the ids of all versions of a mentorship start.</summary>
    public static string PrefixOf(string mentorshipId) => $"agreement:{mentorshipId}.";

    public static Key<AgreementVersion> KeyOf(string programId, string mentorshipId, int version) =>
        new(Partition.Program(programId), $"{PrefixOf(mentorshipId)}{version:D4}");
}
