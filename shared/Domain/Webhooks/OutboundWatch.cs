using System.Text.Json;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Json;

namespace MentorFlow.Domain.Webhooks;

/// <summary>What follows from one decision for those who subscribed to events.</summary>
public sealed record OutboundEventsInput(IReadOnlyList<OutboundEvent> Events);

/// <summary>
/// Adds to a decision, as it is saved, the start of the instance that files its events: saved with it, so that no event is lost and none comes of what was
/// not saved. Where nobody has subscribed it costs one point read a minute, and none for what makes no event.
/// </summary>
public sealed class OutboundWatch(IDocumentStore store, TimeProvider clock) : IDecisionFollower
{
    // By name: it belongs to the orchestrations above.
    private const string Orchestrator = "OutboundEventOrchestrator";

    /// <summary>After it a subscription that another process saved is known here too.</summary>
    private static readonly TimeSpan Holds = TimeSpan.FromMinutes(1);

    private volatile Known known = new([], DateTimeOffset.MinValue);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Signal>> FollowingAsync(Batch writes, DateTimeOffset at, CancellationToken cancellation)
    {
        var candidates = writes.Writes.Where(write => OutboundEvents.CanBe(write) is not null).ToList();
        if (candidates.Count == 0)
        {
            return [];
        }

        var wanted = await WantedAsync(cancellation);
        var events = new List<OutboundEvent>();
        foreach (var write in candidates.Where(write => wanted.Contains(OutboundEvents.CanBe(write)!.Value)))
        {
            var before = write.Kind is WriteKind.Create ? null : await BeforeAsync(write.Document, cancellation);
            if (OutboundEvents.Of(write, before, at) is { } told)
            {
                events.Add(told);
            }
        }

        return events.Count == 0
            ? []
            :
            [
                new Signal(
                    SignalKind.Start,
                    $"outbound:{events[0].EventId}",
                    Orchestrator,
                    JsonSerializer.Serialize(new OutboundEventsInput(events), MentorFlowJson.Durable)),
            ];
    }

    /// <summary>A subscription that was saved here counts here at once.</summary>
    public void Saved(Batch writes)
    {
        if (writes.Writes.Select(write => write.Document).OfType<WebhookInterest>().LastOrDefault() is { } interest)
        {
            known = new Known([.. interest.Events], clock.GetUtcNow() + Holds);
        }
    }

    private async Task<IReadOnlyList<OutboundEventKind>> WantedAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (now >= known.Until)
        {
            known = new Known((await store.FindAsync(WebhookInterest.Key, cancellation))?.Value.Events ?? [], now + Holds);
        }

        return known.Events;
    }

    // Read before the write, which fails where somebody else was faster.
    private async Task<object?> BeforeAsync(object document, CancellationToken cancellation) => document switch
    {
        Enrollment enrollment => (await store.FindAsync(Key.Of(enrollment), cancellation))?.Value,
        Mentorship mentorship => (await store.FindAsync(Key.Of(mentorship), cancellation))?.Value,
        Session session => (await store.FindAsync(Key.Of(session), cancellation))?.Value,
        _ => null,
    };

    private sealed record Known(IReadOnlyList<OutboundEventKind> Events, DateTimeOffset Until);
}
