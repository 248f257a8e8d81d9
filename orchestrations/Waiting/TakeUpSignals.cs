using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Waiting;

/// <param name="ProgramId">In whose partition signals to the instance are decided.</param>
public sealed record Beginning(string ProgramId, string InstanceId);

/// <summary>An instance's own first step: delivers what was decided about it before it had begun, and was left pending for that reason.</summary>
public sealed class TakeUpSignals(DecisionStore decisions, SignalDelivery delivery, TimeProvider clock)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    /// <returns>How many there were.</returns>
    /// <exception cref="InvalidOperationException">The instance does not show as begun, or a signal did not get through: to be tried again.</exception>
    [Function(nameof(TakeUpSignals))]
    public async Task<int> RunAsync([ActivityTrigger] Beginning input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        await HasBegunAsync(client, input.InstanceId, cancellation);
        var taken = 0;
        await foreach (var pending in decisions.PendingAsync(Partition.Program(input.ProgramId), input.InstanceId, cancellation))
        {
            if (await delivery.TryAsync(pending) is not Reach.Delivered)
            {
                throw new InvalidOperationException($"The signal {pending.Signal.Name} to {input.InstanceId} did not get through.");
            }

            taken++;
        }

        return taken;
    }

    // Azure Storage sends a turn's activities before it writes that the instance runs. Anyone who decides in between still sees it
    // pending and leaves the signal to us: only a look at the store that comes after the instance shows as begun misses none.
    private async Task HasBegunAsync(DurableTaskClient client, string instanceId, CancellationToken cancellation)
    {
        for (var giveUp = clock.GetUtcNow() + InstanceState.BeginsWithin; !await IsBegunAsync(); await Task.Delay(BetweenLooks, clock, cancellation))
        {
            if (clock.GetUtcNow() > giveUp)
            {
                throw new InvalidOperationException($"{instanceId} runs and does not show as begun.");
            }
        }

        async Task<bool> IsBegunAsync() => await client.GetInstanceAsync(instanceId, cancellation) is { } instance && InstanceState.HasBegun(instance);
    }
}
