using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Rounds;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Rounds;

/// <summary>Lets the circles of a round go out, as reviewed: from then on a coordinator moves nobody between them.</summary>
public sealed class PublishCircles(Decider decider)
{
    /// <returns>Ids of the circles that have anybody in them.</returns>
    [Function(nameof(PublishCircles))]
    public async Task<IReadOnlyList<string>> RunAsync(
        [ActivityTrigger] RoundKey input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var published = await decider.DecideAsync(
            Round.KeyOf(input.ProgramId, input.Number),
            RoundDecisions.Publish,
            round => Consequences.Of(new LedgerNote(
                Actors.Orchestrator(InstanceIds.Round(input.ProgramId, input.Number)),
                DecisionName.RoundPublished,
                round.Id,
                $"attempt {input.Attempt}",
                new { round.InputsHash, round.Circles })),
            cancellation);
        var round = published.Value ?? await decider.LoadAsync(Round.KeyOf(input.ProgramId, input.Number), cancellation);
        var circles = await decider.Store.CirclesOfAsync(round, cancellation);
        return [.. circles.Where(stored => stored.Value.Seats.Count > 0).Select(stored => stored.Value.CircleId)];
    }
}
