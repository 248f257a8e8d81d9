using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Storage;
using MentorFlow.Providers.Sqlite;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Ledger;

/// <summary>What somebody looks at is verified without a walk through the whole chain.</summary>
public sealed class LedgerStretchTests : IAsyncLifetime
{
    private static readonly Partition Here = Partition.Program("spring");

    private readonly StubClock clock = new();
    private readonly SqliteDocumentStore store;
    private readonly DecisionStore decisions;

    public LedgerStretchTests()
    {
        store = SqliteDocumentStore.InMemoryOnly(clock);
        decisions = new DecisionStore(store, clock);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await store.EnsureCreatedAsync(Cancellation);
        for (var i = 1; i <= 5; i++)
        {
            await DecideAsync();
        }
    }

    public ValueTask DisposeAsync()
    {
        store.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task An_untouched_chain_is_read_from_its_end_to_its_beginning_without_a_fault()
    {
        var newest = await ReadAsync();
        var older = await ReadAsync(newest.Next);
        var oldest = await ReadAsync(older.Next);

        Assert.Equal([5L, 4L, 3L, 2L, 1L], newest.Entries.Concat(older.Entries).Concat(oldest.Entries).Select(entry => entry.Sequence));
        Assert.Null(oldest.Next);
        Assert.Empty(newest.Faults.Concat(older.Faults).Concat(oldest.Faults));
    }

    [Fact]
    public async Task An_edited_entry_shows_where_it_is_read()
    {
        await EditAsync(3, entry => entry with { Outcome = "better" });

        var newest = await ReadAsync();

        Assert.Empty(newest.Faults);
        Assert.Equal([Fault(3, LedgerFaultKind.Edited)], (await ReadAsync(newest.Next)).Faults);
    }

    [Fact]
    public async Task The_oldest_of_them_is_compared_with_the_one_before_it()
    {
        await EditAsync(3, entry => Rehashed(entry with { Outcome = "better" }));

        Assert.Equal([Fault(4, LedgerFaultKind.Unlinked)], (await ReadAsync()).Faults);
    }

    [Fact]
    public async Task The_newest_of_all_must_be_the_stored_end()
    {
        await store.WriteAsync(new Batch().Delete(await EntryAsync(5)), Cancellation);

        Assert.Equal([Fault(4, LedgerFaultKind.WrongEnd)], (await ReadAsync()).Faults);
    }

    [Fact]
    public async Task A_removed_beginning_shows_where_the_chain_begins_now()
    {
        await store.WriteAsync(new Batch().Delete(await EntryAsync(1)), Cancellation);

        var newest = await ReadAsync();

        Assert.Empty(newest.Faults);
        Assert.Equal([Fault(2, LedgerFaultKind.Gap), Fault(2, LedgerFaultKind.Unlinked)], (await ReadAsync(newest.Next)).Faults);
    }

    [Fact]
    public async Task What_is_decided_while_a_chain_is_read_is_no_fault()
    {
        var verifier = new LedgerVerifier(new BusyStore(store, DecideAsync));

        Assert.Empty((await verifier.VerifyAsync(Here, Cancellation)).Faults);
        Assert.Empty((await verifier.ReadAsync(Here, after: null, 2, Cancellation)).Faults);
    }

    [Fact]
    public async Task An_end_that_was_removed_shows_while_others_decide()
    {
        var verifier = new LedgerVerifier(new BusyStore(store, DecideAsync));
        await store.WriteAsync(new Batch().Delete(await EntryAsync(5)), Cancellation);

        Assert.Contains(Fault(6, LedgerFaultKind.Gap), (await verifier.VerifyAsync(Here, Cancellation)).Faults);
    }

    private static LedgerFault Fault(long sequence, LedgerFaultKind kind) => new(Here, sequence, kind);

    private static LedgerEntry Rehashed(LedgerEntry entry) => entry with { Hash = HashChain.HashOf(entry) };

    private Task<LedgerStretch> ReadAsync(string? after = null) => new LedgerVerifier(store).ReadAsync(Here, after, 2, Cancellation);

    private Task DecideAsync() => decisions.DecideAsync(
        Here,
        _ => Task.FromResult(new Decision<bool>(true) { Notes = [new LedgerNote("system", DecisionName.RoundSolved, "round:1", "ok")] }),
        Cancellation);

    private async Task<LedgerEntry> EntryAsync(long sequence) => (await store.FindAsync(LedgerEntry.KeyOf(Here, sequence), Cancellation))!.Value;

    private async Task EditAsync(long sequence, Func<LedgerEntry, LedgerEntry> edit) =>
        await store.WriteAsync(new Batch().Upsert(edit(await EntryAsync(sequence))), Cancellation);

    // Somebody decides before the end of the chain is looked at, and again right behind.
    private sealed class BusyStore(IDocumentStore inner, Func<Task> decide) : PassThroughStore(inner)
    {
        public override async Task<Stored<T>?> FindAsync<T>(Key<T> key, CancellationToken cancellation = default)
        {
            await decide();
            var found = await base.FindAsync(key, cancellation);
            await decide();
            return found;
        }
    }
}
