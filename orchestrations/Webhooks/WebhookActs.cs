using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Webhooks;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Webhooks;

/// <summary>A subscription with the secret that was made for it, which nobody is shown again.</summary>
public sealed record WebhookMade(WebhookSubscription Subscription, string Secret);

/// <summary>What administrators do with subscriptions and their deliveries.</summary>
public sealed class WebhookActs(Decider decider, WebhookSecretBox secrets, WebhookSettings settings)
{
    /// <summary>Deliveries of one batch: each is a document and a signal.</summary>
    private const int AtOnce = 40;

    /// <param name="subscriptionId">Of the caller's making: the same form again makes one.</param>
    public async Task<Verdict<WebhookMade>> AddAsync(
        string subscriptionId, WebhookDraft draft, string actor, CancellationToken cancellation = default)
    {
        if (await FaultsAsync(draft, cancellation) is { Count: > 0 } faults)
        {
            return Refusal.Invalid(faults);
        }

        var (shown, hidden) = secrets.Make(subscriptionId);
        return await DecideAsync<WebhookMade>(
            (all, _) =>
            {
                if (all.Any(one => one.SubscriptionId == subscriptionId))
                {
                    return RefusalReason.AlreadyDone;
                }

                return all.Count >= WebhookDecisions.Most
                    ? Refusal.Invalid(new FieldError("address", "webhooks.rules.most", ("most", WebhookDecisions.Most)))
                    : new WebhookMade(WebhookDecisions.Create(subscriptionId, draft, hidden, settings, decider.Now), shown);
            },
            (writes, made, _) => writes.Create(made.Subscription),
            made => made.Subscription,
            made => Note(actor, DecisionName.WebhookAdded, subscriptionId, made.Subscription.Address.Host),
            changes: null,
            wake: null,
            cancellation);
    }

    public async Task<Verdict<WebhookSubscription>> ChangeAsync(
        string subscriptionId, WebhookDraft draft, string actor, CancellationToken cancellation = default) =>
        await FaultsAsync(draft, cancellation) is { Count: > 0 } faults
            ? Refusal.Invalid(faults)
            : await ChangeAsync(
                subscriptionId,
                known => WebhookDecisions.Change(known, draft, settings),
                changed => Note(actor, DecisionName.WebhookChanged, subscriptionId, changed.Address.Host),
                cancellation);

    public Task<Verdict<WebhookSubscription>> TurnAsync(
        string subscriptionId, WebhookState state, string actor, CancellationToken cancellation = default) =>
        ChangeAsync(
            subscriptionId,
            known => WebhookDecisions.Turn(known, state, decider.Now),
            _ => Note(actor, DecisionName.WebhookTurned, subscriptionId, state.ToString()),
            cancellation);

    /// <summary>After days of failure; one that was switched off meanwhile stays off.</summary>
    public Task<Verdict<WebhookSubscription>> PauseAsync(string subscriptionId, string actor, CancellationToken cancellation = default) =>
        ChangeAsync(
            subscriptionId,
            known => known.State is WebhookState.Enabled ? WebhookDecisions.Turn(known, WebhookState.Paused, decider.Now) : RefusalReason.WrongStage,
            _ => Note(actor, DecisionName.WebhookTurned, subscriptionId, nameof(WebhookState.Paused)),
            cancellation);

    /// <summary>Makes another secret; the one before signs beside it for a day.</summary>
    public Task<Verdict<WebhookMade>> RotateAsync(string subscriptionId, string actor, CancellationToken cancellation = default)
    {
        var (shown, hidden) = secrets.Make(subscriptionId);
        return DecideAsync<WebhookMade>(
            (_, known) => known is null
                ? RefusalReason.Unknown
                : new WebhookMade(WebhookDecisions.Rotate(known.Value, hidden, decider.Now), shown),
            (writes, made, known) => writes.Replace(known!, made.Subscription),
            made => made.Subscription,
            _ => Note(actor, DecisionName.WebhookRotated, subscriptionId, "rotated"),
            subscriptionId,
            wake: null,
            cancellation);
    }

    /// <summary>Deletes a subscription; what is on its way to it is not sent, and its log goes when its time is over.</summary>
    public Task<Verdict<WebhookSubscription>> RemoveAsync(string subscriptionId, string actor, CancellationToken cancellation = default) =>
        DecideAsync<WebhookSubscription>(
            (_, known) => known is null ? RefusalReason.Unknown : known.Value,
            (writes, _, known) => writes.Delete(known!),
            _ => null,
            gone => Note(actor, DecisionName.WebhookRemoved, subscriptionId, gone.Address.Host),
            subscriptionId,
            token => OutageOverAsync(subscriptionId, token),
            cancellation);

    /// <summary>Sends one delivery again, unless it is on its way.</summary>
    public Task<Verdict<WebhookDelivery>> ReplayOneAsync(
        string subscriptionId, string place, string actor, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            WebhookDelivery.KeyOf(subscriptionId, place),
            delivery => WebhookDecisions.Replay(delivery, decider.Now),
            again => Consequences.Of(Note(actor, DecisionName.WebhookReplayed, subscriptionId, again.Kind.Name()), WebhookSignals.Send(again)),
            cancellation);

    /// <summary>Has several sent again; the answer comes before it is done.</summary>
    /// <param name="since">All that came about then or later, UTC; null for what failed or was kept.</param>
    public Task<bool> ReplayAsync(string subscriptionId, DateTimeOffset? since, string actor, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Partition.Webhook(subscriptionId),
            _ => Task.FromResult(new Decision<bool>(true)
            {
                Notes = [Note(actor, DecisionName.WebhookReplayed, subscriptionId, since is { } from ? $"since {from:O}" : "failed")],
                Signals =
                [
                    Signals.Start(
                        nameof(WebhookReplayOrchestrator),
                        InstanceIds.WebhookReplay(Uuid5.Of($"{subscriptionId}|{since:O}|{decider.Now.UtcTicks}")),
                        new WebhookReplay(subscriptionId, since)),
                ],
            }),
            cancellation);

    /// <returns>Place behind which the next page begins; null at the end.</returns>
    public async Task<string?> ReplayPageAsync(WebhookReplay input, CancellationToken cancellation)
    {
        var partition = Partition.Webhook(input.SubscriptionId);
        var after = input.After is { } place ? WebhookDelivery.KeyOf(input.SubscriptionId, place).Id
            : input.Since is { } since ? WebhookDelivery.IdAt(since)
            : null;
        var page = await decider.Store
            .QueryAsync(partition, new DocumentQuery<WebhookDelivery>(Limit: AtOnce, After: after), cancellation)
            .Select(stored => stored.Value.Place)
            .ToListAsync(cancellation);
        await decider.DecideAsync(
            partition,
            async token =>
            {
                var (writes, signals) = (new Batch(), new List<Signal>());
                foreach (var one in page)
                {
                    if (await decider.Store.FindAsync(WebhookDelivery.KeyOf(input.SubscriptionId, one), token) is { } stored
                        && (input.Since is not null || stored.Value.State is DeliveryState.Failed or DeliveryState.Held)
                        && WebhookDecisions.Replay(stored.Value, decider.Now).Value is { } again)
                    {
                        writes.Replace(stored, again);
                        signals.Add(WebhookSignals.Send(again));
                    }
                }

                return new Decision<bool>(true) { Writes = writes, Signals = signals };
            },
            cancellation);
        return page.Count == AtOnce ? page[^1] : null;
    }

    private Task<Verdict<WebhookSubscription>> ChangeAsync(
        string subscriptionId,
        Func<WebhookSubscription, Verdict<WebhookSubscription>> change,
        Func<WebhookSubscription, LedgerNote> note,
        CancellationToken cancellation) =>
        DecideAsync<WebhookSubscription>(
            (_, known) => known is null ? RefusalReason.Unknown : change(known.Value),
            (writes, changed, known) => writes.Replace(known!, changed),
            changed => changed,
            note,
            subscriptionId,
            wake: null,
            cancellation);

    /// <summary>Decides about one of them, or about a new one; what all of them are told of is saved with it.</summary>
    /// <param name="after">What it is then; null where it is gone.</param>
    /// <param name="changes">Id of the one that changes; null for a new one.</param>
    /// <param name="wake">Whom it wakes; null for nobody.</param>
    private Task<Verdict<T>> DecideAsync<T>(
        Func<IReadOnlyList<WebhookSubscription>, Stored<WebhookSubscription>?, Verdict<T>> decide,
        Func<Batch, T, Stored<WebhookSubscription>?, Batch> write,
        Func<T, WebhookSubscription?> after,
        Func<T, LedgerNote> note,
        string? changes,
        Func<CancellationToken, Task<IReadOnlyList<Signal>>>? wake,
        CancellationToken cancellation)
        where T : class =>
        decider.DecideAsync(
            Partition.Organization,
            async token =>
            {
                var known = changes is null ? null : await decider.Store.FindAsync(WebhookSubscription.KeyOf(changes), token);
                var all = await decider.Store.WebhooksAsync(token);
                var verdict = decide(all, known);
                if (verdict.Value is not { } decided)
                {
                    return new Decision<Verdict<T>>(verdict);
                }

                var next = after(decided);
                var others = all.Where(one => one.SubscriptionId != (next?.SubscriptionId ?? changes));
                return new Decision<Verdict<T>>(verdict)
                {
                    Writes = write(new Batch(), decided, known).Upsert(WebhookInterest.Of(next is null ? others : others.Append(next))),
                    Notes = [note(decided)],
                    Signals = wake is null ? [] : await wake(token),
                };
            },
            cancellation);

    // Nobody is asked any more about one that is gone.
    private async Task<IReadOnlyList<Signal>> OutageOverAsync(string subscriptionId, CancellationToken cancellation) =>
        await decider.Store.FindAsync(WebhookHealth.KeyOf(subscriptionId), cancellation) is { Value: { FailingSince: not null } failing }
            ? [WebhookSignals.Works(failing)]
            : [];

    private async Task<IReadOnlyList<FieldError>> FaultsAsync(WebhookDraft draft, CancellationToken cancellation)
    {
        var programs = await decider.Store.QueryAsync<ProgramListing>(Partition.Organization, cancellation: cancellation)
            .Select(stored => stored.Value.ProgramId)
            .ToListAsync(cancellation);
        return WebhookDecisions.Check(draft, programs, settings);
    }

    private static LedgerNote Note(string actor, DecisionName name, string subscriptionId, string outcome) =>
        new(actor, name, $"webhook:{subscriptionId}", outcome);
}
