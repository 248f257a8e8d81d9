using MentorFlow.Domain.Rounds;
using MentorFlow.Matching.Review;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Rounds;

public sealed record RoundOrderKey(string ProgramId, int Number, string OrderId);

/// <summary>Takes a step of the review of a large round, or looks at what it would change, and writes down how far it has come.</summary>
public sealed class WorkOnRound(Decider decider, RoundActs acts)
{
    /// <returns>How it ended; a repeated activity finds the order over, or its step taken.</returns>
    [Function(nameof(WorkOnRound))]
    public async Task<RoundPhase> RunAsync(
        [ActivityTrigger] RoundOrderKey input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var order = await decider.LoadAsync(RoundOrder.KeyOf(input.ProgramId, input.Number, input.OrderId), cancellation);
        if (order is not { IsOver: false, Step: { } step, By: { } coordinator })
        {
            return order.Phase;
        }

        await using var watch = new OrderWatch(decider, order);
        watch.Reached(RoundPhase.Reading);
        return order.Kind is RoundOrderKind.Preview
            ? await PreviewAsync(order, step, watch, cancellation)
            : await TakeAsync(order, step, coordinator, watch, cancellation);
    }

    private async Task<RoundPhase> PreviewAsync(RoundOrder order, ReviewStep step, OrderWatch watch, CancellationToken cancellation)
    {
        var previewed = await acts.PreviewAsync(order.ProgramId, order.Number, order.Version, step, cancellation, watch.Solving);
        if (previewed.Value is not { } cost)
        {
            return await RefuseAsync(previewed.Refusal!, watch);
        }

        await watch.EndAsync((last, now) => last.With(cost, cost.Changes, now));
        return RoundPhase.Done;
    }

    private async Task<RoundPhase> TakeAsync(
        RoundOrder order, ReviewStep step, string coordinator, OrderWatch watch, CancellationToken cancellation)
    {
        var taken = await acts.TakeAsync(order.ProgramId, order.Number, order.Version, step, coordinator, cancellation, watch.Solving);
        if (taken.Refusal is { Reason: not RefusalReason.AlreadyDone } refusal)
        {
            return await RefuseAsync(refusal, watch);
        }

        // Taken before, when this activity was run the first time: then it says so in the round.
        var round = taken.Value ?? await decider.LoadAsync(Round.KeyOf(order.ProgramId, order.Number), cancellation);
        await watch.EndAsync((last, now) => round.Steps is [.., var done]
            ? last.In(RoundPhase.Done, now) with { Cost = new ReviewCost(done.ScoreCost, done.PeopleCost, []), Moved = done.PeopleMoved }
            : last.In(RoundPhase.Done, now));
        return RoundPhase.Done;
    }

    private static async Task<RoundPhase> RefuseAsync(Refusal refusal, OrderWatch watch)
    {
        await watch.EndAsync((last, now) => last.With(refusal, now));
        return RoundPhase.Refused;
    }
}
