namespace MentorFlow.Orchestrations.Hris;

/// <param name="Again">Whether what failed is taken in again; else it stays on the page as it is.</param>
public sealed record HrisOutageOver(string Connection, int Number, bool Again);

/// <summary>An outage is over, or was decided about.</summary>
public sealed class EndHrisOutage(HrisConnectionActs connections, HrisReplayActs replays)
{
    /// <returns>Whether it had not ended by itself.</returns>
    [Function(nameof(EndHrisOutage))]
    public async Task<bool> RunAsync([ActivityTrigger] HrisOutageOver input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var decided = await connections.DecidedAsync(input.Connection, input.Number, cancellation);
        if (input.Again)
        {
            await replays.ReplayFailedAsync(input.Connection, cancellation);
        }

        return decided;
    }
}
