using System.Text.Json;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Rounds;
using MentorFlow.Json;
using MentorFlow.Matching;
using MentorFlow.Matching.Rounds;

namespace MentorFlow.Orchestrations.Rounds;

/// <summary>Where the pool of a solved round is kept: by the hash of what was solved.</summary>
/// <param name="PairsHash">Of the pairs as the round has them, with their reasons.</param>
/// <param name="ResultHash">Of what the solver made of the pool.</param>
internal sealed record RoundInputs(int Number, int Attempt, string InputsHash, string PairsHash, string ResultHash)
{
    public static RoundInputs Of(Round round, RoundResult result) => new(
        round.Number, round.Attempt, round.InputsHash, PairsHash: Json.InputsHash.Of(round.Pairs), ResultHash: Json.InputsHash.Of(result));
}

/// <summary>What the solver made of a pool, with ids alone.</summary>
/// <param name="Pairs">Scores by "{mentee} with {mentor}".</param>
/// <param name="Unmatched">In the order of the answer.</param>
/// <param name="Shortlists">Partners with their scores, best first, by person.</param>
internal sealed record RoundResult(
    IReadOnlyDictionary<string, double> Pairs,
    IReadOnlyList<string> Unmatched,
    IReadOnlyDictionary<string, IReadOnlyList<ShortlistEntry>> Shortlists,
    double TotalScore)
{
    /// <summary>Scores of those who are seated, by circle and person; null in a round of pairs.</summary>
    public IReadOnlyDictionary<string, double>? Circles { get; init; }

    public static RoundResult Of(MatchingResult solved) => new(
        solved.Pairs.ToDictionary(pair => $"{pair.MenteeId} with {pair.MentorId}", pair => pair.Score),
        [.. solved.Unmatched.Select(person => person.PersonId)],
        solved.Shortlists.ToDictionary(list => list.PersonId, list => list.Entries),
        solved.TotalScore)
    {
        Circles = solved.Circles.Count == 0 ? null : solved.Circles.Index()
            .SelectMany(circle => circle.Item.Members.Select(member => (Place: $"{circle.Index + 1} with {member.PersonId}", member.Score)))
            .ToDictionary(seat => seat.Place, seat => seat.Score),
    };
}

/// <summary>Solves a round again, from the pool as it was frozen, with the solver of today.</summary>
public sealed class RoundReplayer(KeptPools pools) : IReplayer
{
    internal static Replayable OfRound { get; } = new("round", 1);

    public Replayable By => OfRound;

    public async Task<Rerun> RunAsync(LedgerEntry entry, JsonElement inputs, CancellationToken cancellation)
    {
        var round = inputs.Deserialize<RoundInputs>(MentorFlowJson.Options) ?? throw new JsonException("There are no inputs.");
        var kept = await pools.ReadAsync(entry.Partition.Key, round.Number, round.InputsHash, cancellation);
        return kept.Input is not { } pool ? new Rerun(null, Because: kept.IsErased ? ReplayState.Erased : ReplayState.NotKept)
            : InputFingerprint.Of(pool) != round.InputsHash || InputsHash.Of(kept.Result) != round.ResultHash
                ? new Rerun(null, Because: ReplayState.Changed)
            : new Rerun(RoundResult.Of(MatchingRound.Solve(pool)), kept.Result);
    }
}
