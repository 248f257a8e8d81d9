using MentorFlow.Domain.Objections;
using MentorFlow.Domain.Privacy;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>What people asked for about what is stored of them, and how far it is.</summary>
public sealed class PrivacyReading(IDocumentStore store, TimeProvider clock)
{
    /// <summary>Of one person: whoever coordinates them may know what they object to and that they are to be erased.</summary>
    public async Task<PersonPrivacy> OfPersonAsync(string personId, CancellationToken cancellation) => new(
        await LatestAsync(personId, cancellation),
        await store.ReadAsync(LegalHold.KeyOf(personId), cancellation),
        [.. (await store.ObjectionsOfAsync(personId, cancellation)).Select(objection => objection.Purpose).Order()]);

    /// <summary>Every request that is open, or was settled within the last year, and every hold; who waits the longest for an answer first.</summary>
    public async Task<IReadOnlyList<PrivacyRequestFacts>> RequestsAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var found = new List<PrivacyRequestFacts>();
        var names = new PersonNames(store);
        await foreach (var known in store.QueryAsync<PrivacyCase>(Partition.Organization, cancellation: cancellation))
        {
            var personId = known.Value.PersonId;
            var request = await LatestAsync(personId, cancellation);
            var hold = await store.ReadAsync(LegalHold.KeyOf(personId), cancellation);
            var isGone = await store.ReadAsync(ErasedPerson.KeyOf(personId), cancellation) is not null;
            if (hold is not null || (request is not null && (request.IsOpen || request.SettledAt > now.AddYears(-1))))
            {
                found.Add(PrivacyRequestFacts.Of(personId, isGone ? null : (await names.FindAsync(personId, cancellation)).Name, request, hold, now));
            }
        }

        return
        [
            .. found.OrderByDescending(one => one.Stage is ErasureStage.Asked or ErasureStage.Waiting or ErasureStage.Running)
                .ThenBy(one => one.AnswerBy ?? DateTimeOffset.MaxValue)
                .ThenBy(one => one.PersonId, StringComparer.Ordinal),
        ];
    }

    /// <summary>Of all erasures that were done, the newest first.</summary>
    public async Task<IReadOnlyList<ErasureProof>> ProofsAsync(CancellationToken cancellation) =>
    [
        .. (await store.QueryAsync<ErasureProof>(Partition.Organization, cancellation: cancellation)
                .Select(stored => stored.Value)
                .Where(proof => proof.DoneAt is not null)
                .ToListAsync(cancellation))
            .OrderByDescending(proof => proof.DoneAt),
    ];

    private async Task<ErasureRequest?> LatestAsync(string personId, CancellationToken cancellation) =>
        await store.QueryAsync(Partition.Person(personId), new DocumentQuery<ErasureRequest>(Limit: 1, Descending: true), cancellation)
            .Select(stored => stored.Value)
            .FirstOrDefaultAsync(cancellation);
}

/// <param name="Erasure">The last request; null for none.</param>
/// <param name="Hold">What keeps everything; null for nothing.</param>
public sealed record PersonPrivacy(ErasureRequest? Erasure, LegalHold? Hold, IReadOnlyList<ObjectionPurpose> Objections);

/// <param name="DoneAt">UTC.</param>
/// <param name="Found">Things that were found at first.</param>
/// <param name="Left">Things that are still found, and should not be.</param>
/// <param name="Places">Put together, so that they tell nothing of the person.</param>
public sealed record ErasureProofFacts(
    string RequestId, DateTimeOffset BegunAt, DateTimeOffset? DoneAt, int Found, int Left, IReadOnlyList<ErasedSum> Places)
{
    public static ErasureProofFacts Of(ErasureProof proof) =>
        new(proof.RequestId, proof.BegunAt, proof.DoneAt, proof.Found, proof.Left, ErasedSum.Of(proof));
}

/// <param name="At">Since when, UTC.</param>
public sealed record LegalHoldFacts(string PersonId, string Reason, DateTimeOffset At)
{
    public static LegalHoldFacts Of(LegalHold hold) => new(hold.PersonId, hold.Reason, hold.At);
}

/// <param name="Name">Null once nobody knows it any more.</param>
/// <param name="Stage">Of the erasure; null where only a hold stands.</param>
/// <param name="AskedAt">UTC; null likewise.</param>
/// <param name="AskedByPerson">Whether the person asked for it themselves.</param>
/// <param name="BeginsAt">Until when it can be thought over, UTC; null likewise.</param>
/// <param name="AnswerBy">UTC; null likewise.</param>
/// <param name="IsLate">Whether the answer is overdue.</param>
/// <param name="LookAgainAt">When what it waits for is looked at again, UTC; null where it waits for nothing.</param>
/// <param name="SettledAt">When it was done or called off, UTC; null while it is open.</param>
/// <param name="HeldSince">Since when everything is kept, UTC; null where nothing asks for that.</param>
public sealed record PrivacyRequestFacts(
    string PersonId,
    string? Name,
    ErasureStage? Stage,
    DateTimeOffset? AskedAt,
    bool AskedByPerson,
    DateTimeOffset? BeginsAt,
    DateTimeOffset? AnswerBy,
    bool IsLate,
    IReadOnlyList<ErasureReason> WaitsFor,
    DateTimeOffset? LookAgainAt,
    DateTimeOffset? SettledAt,
    DateTimeOffset? HeldSince)
{
    public static PrivacyRequestFacts Of(string personId, string? name, ErasureRequest? request, LegalHold? hold, DateTimeOffset now) => new(
        personId,
        name,
        request?.Stage,
        request?.AskedAt,
        request?.AskedBy == $"person:{personId}",
        request?.BeginsAt,
        request?.AnswerBy,
        request is { IsOpen: true } && request.AnswerBy < now,
        request?.WaitsFor ?? [],
        request?.LookAgainAt,
        request?.SettledAt,
        hold?.At);
}
