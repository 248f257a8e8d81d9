namespace MentorFlow.Orchestrations.Hris;

/// <summary>Takes in the next events of a replay again.</summary>
public sealed class ReplayHrisEvents(HrisReplayActs replays)
{
    /// <returns>Id of the event to go on after; null at the end.</returns>
    [Function(nameof(ReplayHrisEvents))]
    public Task<string?> RunAsync([ActivityTrigger] HrisReplay input, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        replays.ReplayPageAsync(input.Connection, input.After, input.Until, cancellation);
}
