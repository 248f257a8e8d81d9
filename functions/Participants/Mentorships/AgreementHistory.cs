using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Functions.Participants.Mentorships;

/// <summary>Reads all agreements of a pair that count or counted.</summary>
public sealed class AgreementHistory(IDocumentStore store)
{
    public async Task<AgreementHistoryModel> ReadAsync(Pair pair, CancellationToken cancellation)
    {
        var mentorship = pair.Mentorship;
        var before = await store
            .QueryAsync(
                mentorship.Partition,
                new DocumentQuery<AgreementVersion>(IdPrefix: AgreementVersion.PrefixOf(mentorship.MentorshipId), Descending: true),
                cancellation)
            .Select(stored => new SignedAgreement(stored.Value.Agreement, stored.Value.Signatures, stored.Value.ReplacedAt))
            .ToListAsync(cancellation);
        return new AgreementHistoryModel(
            pair,
            mentorship is { IsSigned: true, Agreement: { } agreed, Signatures: { } signatures }
                ? [new SignedAgreement(agreed, signatures, Until: null), .. before]
                : before);
    }
}

/// <param name="Versions">The newest first.</param>
public sealed record AgreementHistoryModel(Pair Pair, IReadOnlyList<SignedAgreement> Versions);

/// <param name="Signatures">Who signed it, and when.</param>
/// <param name="Until">When another took its place; null for the one that counts.</param>
public sealed record SignedAgreement(Agreement Agreed, IReadOnlyDictionary<string, DateTimeOffset> Signatures, DateTimeOffset? Until);
