using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Matching;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Rounds;

/// <summary>What a coordinator does to the circles of a round before they go out: what they see is the solver's, and what goes out is theirs.</summary>
public sealed class CircleReviewActs(Decider decider, RoundArchive archive)
{
    /// <summary>Puts somebody into another circle of the round, or leaves them out of it.</summary>
    /// <param name="version">Of the round that the coordinator looked at.</param>
    /// <param name="to">Number of the circle; null leaves them out.</param>
    /// <param name="coordinator">As signed in to the console.</param>
    public Task<Verdict<Round>> MoveAsync(
        string programId, int number, int version, string personId, int? to, string coordinator, CancellationToken cancellation = default) =>
        DecideAsync(programId, number, (facts, input) => CircleReviewing.Move(facts, input, version, personId, to, coordinator), cancellation);

    /// <summary>Gives a circle up: its people are left out of this attempt.</summary>
    /// <param name="circle">Its number.</param>
    public Task<Verdict<Round>> DissolveAsync(
        string programId, int number, int version, int circle, string coordinator, CancellationToken cancellation = default) =>
        DecideAsync(programId, number, (facts, _) => CircleReviewing.Dissolve(facts, version, circle, coordinator), cancellation);

    // The pool as it was solved does not change; what is decided is decided on the circles as they are when it is saved.
    private async Task<Verdict<Round>> DecideAsync(
        string programId, int number, Func<CircleReviewFacts, MatchingInput, Decision<Verdict<Round>>> decide, CancellationToken cancellation)
    {
        if (await decider.Store.FindAsync(Round.KeyOf(programId, number), cancellation) is not { Value: var round })
        {
            return RefusalReason.Unknown;
        }

        if (await archive.OpenAsync(round, cancellation) is not { Input: var input })
        {
            return RefusalReason.WrongStage;
        }

        return await decider.DecideAsync(
            Partition.Program(programId),
            async token =>
            {
                var stored = await decider.LoadStoredAsync(Key.Of(round), token);
                return decide(new CircleReviewFacts(stored, await decider.Store.CirclesOfAsync(stored.Value, token)), input);
            },
            cancellation);
    }
}
