using System.Text.Json;
using MentorFlow.Domain.Keys;
using MentorFlow.Domain.Storage;
using MentorFlow.Matching;

namespace MentorFlow.Domain.Rounds;

/// <summary>Keeps frozen pools beyond their rounds, each person's part under their own key: with one key erased, the round cannot be solved again.</summary>
public sealed class KeptPools(IDocumentStore store, PersonKeys keys, InputsRetention retention)
{
    /// <summary>Letters of one piece; with the rest of the document well under the store's 2 MB.</summary>
    private const int PieceLength = 1024 * 1024;

    // A key that is not in memory takes a request to the vault.
    private const int AtATime = 16;

    /// <summary>Keeps the pool of one attempt, with what it came to. Repeating it changes nothing but what encryption makes different.</summary>
    /// <param name="input">As it was solved.</param>
    /// <param name="inputsHash">Its fingerprint.</param>
    /// <param name="result">What it came to, with ids alone.</param>
    /// <returns>Whether it is kept: not while keys cannot be used.</returns>
    public async Task<bool> KeepAsync(
        Round round, MatchingInput input, string inputsHash, object result, CancellationToken cancellation)
    {
        KeptPart[] people;
        try
        {
            people = await SealAsync(round, input, inputsHash, cancellation);
        }
        catch (KeyUnavailableException)
        {
            return false;
        }

        var frame = Convert.ToBase64String(PackedFacts.Pack(new { Input = input with { Candidates = [], Preferences = [] }, Result = result }));
        var frames = frame.Chunk(PieceLength).Select(piece => new string(piece)).ToList();
        var shelves = Shelves(people);
        for (var part = 0; part < frames.Count + shelves.Count; part++)
        {
            var isFrame = part < frames.Count;
            var kept = new KeptPool(
                round.ProgramId,
                round.Number,
                inputsHash,
                part,
                frames.Count + shelves.Count,
                isFrame ? frames[part] : "",
                isFrame ? [] : shelves[part - frames.Count],
                retention.Span);

            // One piece a batch: together they would not fit one.
            await store.WriteAsync(new Batch().Upsert(kept), cancellation);
        }

        return true;
    }

    /// <summary>A pool as it was solved, with what it came to.</summary>
    /// <returns>What is missing where it cannot be read: the time of the pool is over, or the key of somebody in it was erased.</returns>
    /// <exception cref="System.Security.Cryptography.CryptographicException">A part was changed.</exception>
    /// <exception cref="KeyUnavailableException">Keys cannot be used now.</exception>
    public async Task<KeptPoolReading> ReadAsync(string programId, int number, string inputsHash, CancellationToken cancellation)
    {
        var ofPool = new DocumentQuery<KeptPool>(IdPrefix: KeptPool.PrefixOf(number, inputsHash));
        var pieces = await store.QueryAsync(Partition.Program(programId), ofPool, cancellation).Select(stored => stored.Value).ToListAsync(cancellation);
        if (pieces.Count == 0 || pieces.Count < pieces[0].Parts)
        {
            return new KeptPoolReading(null, default, IsErased: false);
        }

        var frame = PackedFacts.Unpack<Framed>(Convert.FromBase64String(string.Concat(pieces.Select(piece => piece.Frame))));
        var (candidates, preferences) = (new List<Candidate>(), new List<Preference>());
        foreach (var part in pieces.SelectMany(piece => piece.People))
        {
            if (part.Content is null || await keys.FindAsync(part.PersonId, cancellation) is not { } key)
            {
                return new KeptPoolReading(null, default, IsErased: true);
            }

            var person = PackedFacts.Unpack<Parted>(FactsCipher.Open(part.Content, [key], PlaceOf(programId, number, inputsHash, part.PersonId)));
            if (person.Candidate is { } candidate)
            {
                candidates.Add(candidate);
            }

            if (person.Preference is { } preference)
            {
                preferences.Add(preference);
            }
        }

        return new KeptPoolReading(frame.Input with { Candidates = candidates, Preferences = preferences }, frame.Result, IsErased: false);
    }

    private async Task<KeptPart[]> SealAsync(Round round, MatchingInput input, string inputsHash, CancellationToken cancellation)
    {
        var candidates = input.Candidates.DistinctBy(candidate => candidate.Id).ToDictionary(candidate => candidate.Id);
        var preferences = input.Preferences.DistinctBy(preference => preference.PersonId).ToDictionary(preference => preference.PersonId);
        string[] ids = [.. candidates.Keys.Concat(preferences.Keys).Distinct(StringComparer.Ordinal)];
        var parts = new KeptPart[ids.Length];
        var most = new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = cancellation };
        await Parallel.ForEachAsync(Enumerable.Range(0, ids.Length), most, async (i, token) =>
        {
            var facts = new Parted(candidates.GetValueOrDefault(ids[i]), preferences.GetValueOrDefault(ids[i]));
            parts[i] = new KeptPart(
                ids[i],
                await keys.OfAsync(ids[i], token) is { } key
                    ? FactsCipher.Seal(PackedFacts.Pack(facts), [key], PlaceOf(round.ProgramId, round.Number, inputsHash, ids[i]))
                    : null);
        });
        return parts;
    }

    private static List<List<KeptPart>> Shelves(IEnumerable<KeptPart> people)
    {
        var (shelves, length) = (new List<List<KeptPart>>(), PieceLength);
        foreach (var part in people)
        {
            if (length >= PieceLength)
            {
                shelves.Add([]);
                length = 0;
            }

            shelves[^1].Add(part);
            length += part.Content?.Length ?? 0;
        }

        return shelves;
    }

    private static string PlaceOf(string programId, int number, string inputsHash, string personId) => $"{programId}|{number}|{inputsHash}|{personId}";

    private sealed record Framed(MatchingInput Input, JsonElement Result);

    private sealed record Parted(Candidate? Candidate, Preference? Preference);
}

/// <param name="Input">As it was solved; null where it cannot be read.</param>
/// <param name="Result">What it came to.</param>
/// <param name="IsErased">Whether the key of somebody in it was erased.</param>
public sealed record KeptPoolReading(MatchingInput? Input, JsonElement Result, bool IsErased);
