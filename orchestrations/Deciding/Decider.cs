using MentorFlow.Domain.Hours;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Results;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Orchestrations.Deciding;

/// <summary>Where decisions are made: load, decide, save with the ledger entry, and only then wake the instances it concerns.</summary>
public sealed class Decider(IDocumentStore store, DecisionStore decisions, SignalDelivery delivery, IDecisionObserver observer, TimeProvider clock)
{
    public IDocumentStore Store => store;

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Decides about one document.</summary>
    /// <param name="decide">Pure; run again when somebody else was faster.</param>
    /// <param name="then">What a new state entails: the ledger's note, whom to wake, whom to write to.</param>
    /// <returns>The new state, or the refusal; <see cref="RefusalReason.Unknown"/> when there is no such document.</returns>
    public Task<Verdict<T>> DecideAsync<T>(
        Key<T> key,
        Func<T, Verdict<T>> decide,
        Func<T, Consequences> then,
        CancellationToken cancellation = default)
        where T : class, IDocument =>
        DecideAsync(
            key.Partition,
            async token =>
            {
                if (await store.FindAsync(key, token) is not { } stored)
                {
                    return new Decision<Verdict<T>>(RefusalReason.Unknown);
                }

                var verdict = decide(stored.Value);
                if (verdict.Value is not { } changed)
                {
                    return new Decision<Verdict<T>>(verdict);
                }

                var consequences = then(changed);
                return new Decision<Verdict<T>>(verdict)
                {
                    Writes = new Batch().Replace(stored, changed),
                    Notes = consequences.Notes,
                    Signals = consequences.Signals,
                    Mails = consequences.Mails,
                };
            },
            cancellation);

    /// <summary>Decides about whatever the delegate loads, and writes in one partition.</summary>
    /// <param name="decide">Run again when somebody else was faster; must not decide in the same partition in turn.</param>
    /// <param name="cancellation">Calls it off up to the save. What follows from a saved decision goes on: the instances it concerns are nobody's to
    /// keep waiting.</param>
    public async Task<T> DecideAsync<T>(
        Partition partition,
        Func<CancellationToken, Task<Decision<T>>> decide,
        CancellationToken cancellation = default)
    {
        Decision<T>? latest = null;
        var decided = await decisions.DecideAsync(
            partition, async token => latest = await WithLinesAsync(WithOrders(await decide(token)), token), cancellation);
        observer.Saved(latest!.Writes, latest.Notes);
        foreach (var pending in decided.Signals)
        {
            await delivery.TryAsync(pending);
        }

        return decided.Outcome;
    }

    // What lists and figures read of a mentorship, an enrollment, hours, answers or a mail is saved with what it is derived of, whoever decides.
    private async Task<Decision<T>> WithLinesAsync<T>(Decision<T> decision, CancellationToken cancellation)
    {
        var writes = await store.WithLinesAsync(decision.Writes.WithEnrollmentMark(), cancellation);
        var withHours = await store.WithHoursAsync(writes, Now, cancellation);
        var withTallies = await store.WithTalliesAsync(withHours, Now, cancellation);
        return decision with { Writes = await store.WithMailLinesAsync(withTallies, cancellation) };
    }

    private static Decision<T> WithOrders<T>(Decision<T> decision) =>
        decision.Mails.Count == 0 ? decision : decision with { Signals = [.. decision.Signals, .. decision.Mails.Select(Deciding.Signals.Order)] };

    /// <summary>Saves what is no decision: nothing to note, nobody to wake.</summary>
    public async Task WriteAsync(Batch writes, CancellationToken cancellation = default) =>
        observer.Saved(await store.SaveWithMailLinesAsync(writes, cancellation), []);

    /// <exception cref="InvalidOperationException">An id that came from our own records leads nowhere: a defect.</exception>
    public async Task<T> LoadAsync<T>(Key<T> key, CancellationToken cancellation = default)
        where T : class, IDocument => (await LoadStoredAsync(key, cancellation)).Value;

    /// <summary>The same, to be replaced.</summary>
    /// <exception cref="InvalidOperationException">As above.</exception>
    public async Task<Stored<T>> LoadStoredAsync<T>(Key<T> key, CancellationToken cancellation = default)
        where T : class, IDocument =>
        await store.FindAsync(key, cancellation) ?? throw new InvalidOperationException($"There is no {T.Type} at {key}.");
}

/// <summary>What a decision entails beside the new state.</summary>
public sealed record Consequences(IReadOnlyList<LedgerNote> Notes, IReadOnlyList<Signal> Signals)
{
    public IReadOnlyList<MailOrder> Mails { get; init; } = [];

    public static Consequences Of(LedgerNote note, params IReadOnlyList<Signal> signals) => new([note], signals);
}
