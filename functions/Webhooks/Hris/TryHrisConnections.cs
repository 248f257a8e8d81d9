using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Functions.Webhooks.Hris;

/// <summary>
/// Tries look-ups again that failed or were never tried: every hour while events cannot be taken in for want of them, so that a system that is back ends
/// its outage without waiting for an event, and else once a day.
/// </summary>
public sealed class TryHrisConnections(HrisTrials trials, IDocumentStore store, TimeProvider clock)
{
    private static readonly TimeSpan BetweenTrials = TimeSpan.FromDays(1);

    [Function(nameof(TryHrisConnections))]
    public Task RunAsync([TimerTrigger("0 20 * * * *")] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        trials.TryAsync(
            async connection => IsDue((await store.FindAsync(HrisHealth.KeyOf(connection.Name), cancellation))?.Value, clock.GetUtcNow()),
            cancellation);

    private static bool IsDue(HrisHealth? health, DateTimeOffset now) => health switch
    {
        null or { TriedAt: null } or { FailingSince: not null, AtLookUp: true } => true,
        { TrialFailure: not null, TriedAt: { } tried } => now - tried >= BetweenTrials,
        _ => false,
    };
}
