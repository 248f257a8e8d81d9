namespace MentorFlow.Orchestrations.Imports;

/// <param name="Again">Whether the place is looked at now; else in the next night.</param>
public sealed record ListOutageOver(int Number, bool Again);

/// <summary>An outage of the place of nightly lists was decided about. Run again, it finds the list taken in, or the next outage begun.</summary>
public sealed class EndListOutage(NightlyHealthActs health, NightlyActs nightly)
{
    /// <returns>Whether the place was looked at.</returns>
    [Function(nameof(EndListOutage))]
    public async Task<bool> RunAsync([ActivityTrigger] ListOutageOver input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        await health.DecidedAsync(input.Number, cancellation);
        return input.Again && await nightly.LookAsync(cancellation) is null;
    }
}
