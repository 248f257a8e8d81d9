using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Hours;

/// <summary>
/// An address at which others can see that a certificate is genuine: the person whom it is about had it made, and can take it back (R100).
/// </summary>
/// <param name="Number">Counts the addresses of the person, from 1.</param>
/// <param name="Says">What the certificate said when it was given.</param>
/// <param name="GivenAt">UTC.</param>
public sealed record CertificateProof(
    string PersonId, int Number, string ProgramId, string MentorshipId, CertificateFacts Says, DateTimeOffset GivenAt) : IDocument
{
    /// <summary>When it was taken back, UTC; null while it holds.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }

    public static string Type => "certificate-proof";

    public Partition Partition => Partition.Person(PersonId);

    public string Id => KeyOf(PersonId, Number).Id;

    public bool IsOf(string programId, string mentorshipId) => ProgramId == programId && MentorshipId == mentorshipId;

    public static Key<CertificateProof> KeyOf(string personId, int number) => new(Partition.Person(personId), $"certificate-proof:{number:D4}");
}

/// <summary>What may happen to the address of a certificate; pure.</summary>
public static class CertificateDecisions
{
    /// <summary>Addresses that a person can have made, taken back ones too.</summary>
    public const int Most = 200;

    /// <summary>Makes one, or has the one that stands say what the certificate says now.</summary>
    /// <param name="known">All of the person.</param>
    public static Verdict<CertificateProof> Give(
        IReadOnlyList<CertificateProof> known, string personId, string programId, string mentorshipId, CertificateFacts says, DateTimeOffset now)
    {
        var standing = Standing(known, programId, mentorshipId);
        return standing?.Says == says ? RefusalReason.AlreadyDone
            : standing is not null ? standing with { Says = says, GivenAt = now }
            : known.Count >= Most ? RefusalReason.WrongStage
            : new CertificateProof(personId, known.Select(one => one.Number).DefaultIfEmpty().Max() + 1, programId, mentorshipId, says, now);
    }

    /// <summary>From now on the address says nothing any more; another one can be made.</summary>
    /// <param name="known">All of the person.</param>
    public static Verdict<CertificateProof> Withdraw(
        IReadOnlyList<CertificateProof> known, string programId, string mentorshipId, DateTimeOffset now) =>
        Standing(known, programId, mentorshipId) is { } standing ? standing with { WithdrawnAt = now } : RefusalReason.AlreadyDone;

    /// <summary>The one that others can look at; null where none is.</summary>
    public static CertificateProof? Standing(IReadOnlyList<CertificateProof> known, string programId, string mentorshipId) =>
        known.FirstOrDefault(one => one.IsOf(programId, mentorshipId) && one.WithdrawnAt is null);
}
