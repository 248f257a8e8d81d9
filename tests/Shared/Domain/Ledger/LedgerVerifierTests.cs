using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Storage;
using MentorFlow.Providers.Sqlite;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Ledger;

public sealed class LedgerVerifierTests : IAsyncLifetime
{
    private static readonly Partition Here = Partition.Program("spring");

    private readonly StubClock clock = new();
    private readonly SqliteDocumentStore store;

    public LedgerVerifierTests() => store = SqliteDocumentStore.InMemoryOnly(clock);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await store.EnsureCreatedAsync(Cancellation);
        var decisions = new DecisionStore(store, clock);
        for (var i = 1; i <= 5; i++)
        {
            clock.Advance(TimeSpan.FromHours(1));
            await decisions.DecideAsync(
                Here,
                _ => Task.FromResult(new Decision<int>(i) { Notes = [new LedgerNote("system", DecisionName.RoundSolved, $"count:{i}", "ok", new { i })] }),
                Cancellation);
        }
    }

    public ValueTask DisposeAsync()
    {
        store.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task An_untouched_ledger_holds()
    {
        var report = await new LedgerVerifier(store).VerifyAsync(Cancellation);

        Assert.Equal((1, 5L), (report.Chains, report.Entries));
        Assert.Empty(report.Faults);
    }

    [Fact]
    public async Task An_edited_entry_shows()
    {
        await EditAsync(3, entry => entry with { Outcome = "better" });

        Assert.Equal([Fault(3, LedgerFaultKind.Edited)], await FaultsAsync());
    }

    [Fact]
    public async Task An_entry_edited_together_with_its_hash_shows_at_the_next()
    {
        await EditAsync(3, entry => Rehashed(entry with { Outcome = "better" }));

        Assert.Equal([Fault(4, LedgerFaultKind.Unlinked)], await FaultsAsync());
    }

    [Fact]
    public async Task The_last_entry_edited_together_with_its_hash_disagrees_with_the_head()
    {
        await EditAsync(5, entry => Rehashed(entry with { Outcome = "better" }));

        Assert.Equal([Fault(5, LedgerFaultKind.WrongEnd)], await FaultsAsync());
    }

    [Fact]
    public async Task A_removed_entry_shows()
    {
        await RemoveAsync(2);

        Assert.Equal([Fault(3, LedgerFaultKind.Gap), Fault(3, LedgerFaultKind.Unlinked)], await FaultsAsync());
    }

    [Fact]
    public async Task A_removed_beginning_shows()
    {
        await RemoveAsync(1);

        Assert.Contains(Fault(2, LedgerFaultKind.Gap), await FaultsAsync());
    }

    [Fact]
    public async Task A_removed_end_shows()
    {
        await RemoveAsync(5);

        Assert.Equal([Fault(4, LedgerFaultKind.WrongEnd)], await FaultsAsync());
    }

    [Fact]
    public async Task A_ledger_removed_but_for_its_head_shows()
    {
        for (var sequence = 1; sequence <= 5; sequence++)
        {
            await RemoveAsync(sequence);
        }

        Assert.Equal([Fault(0, LedgerFaultKind.WrongEnd)], await FaultsAsync());
    }

    [Fact]
    public async Task Swapped_entries_show()
    {
        var (second, third) = (await EntryAsync(2), await EntryAsync(3));
        await EditAsync(2, _ => third with { Sequence = 2 });
        await EditAsync(3, _ => second with { Sequence = 3 });

        Assert.Equal([2L, 3L], (await FaultsAsync()).Where(fault => fault.Kind == LedgerFaultKind.Edited).Select(fault => fault.Sequence));
    }

    [Fact]
    public async Task An_entry_copied_to_another_chain_shows()
    {
        var copied = (await EntryAsync(1)) with { Partition = Partition.Program("autumn") };
        await store.WriteAsync(new Batch().Create(copied).Create(new LedgerHead(copied.Partition, 1, copied.Hash)), Cancellation);

        Assert.Equal([new LedgerFault(copied.Partition, 1, LedgerFaultKind.Edited)], await FaultsAsync());
    }

    private static LedgerFault Fault(long sequence, LedgerFaultKind kind) => new(Here, sequence, kind);

    private static LedgerEntry Rehashed(LedgerEntry entry) => entry with { Hash = HashChain.HashOf(entry) };

    private async Task<IReadOnlyList<LedgerFault>> FaultsAsync() => (await new LedgerVerifier(store).VerifyAsync(Cancellation)).Faults;

    private async Task<LedgerEntry> EntryAsync(long sequence) => (await store.FindAsync(LedgerEntry.KeyOf(Here, sequence), Cancellation))!.Value;

    private async Task EditAsync(long sequence, Func<LedgerEntry, LedgerEntry> edit) =>
        await store.WriteAsync(new Batch().Upsert(edit(await EntryAsync(sequence))), Cancellation);

    private async Task RemoveAsync(long sequence) => await store.WriteAsync(new Batch().Delete(await EntryAsync(sequence)), Cancellation);
}
