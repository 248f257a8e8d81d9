using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Ledger;
using MentorFlow.Providers.Sqlite;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Orchestrations.Ledger;

/// <summary>Somebody removes or writes again whole chains, with their heads; what was sealed before misses them.</summary>
public sealed class SealActsTests : IAsyncLifetime
{
    private static readonly Partition Spring = Partition.Program("spring");
    private static readonly Partition Ada = Partition.Person("ada");

    private readonly StubClock clock = new();
    private readonly SqliteDocumentStore store;
    private readonly DecisionStore decisions;

    public SealActsTests()
    {
        store = SqliteDocumentStore.InMemoryOnly(clock);
        decisions = new DecisionStore(store, clock);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await store.EnsureCreatedAsync(Cancellation);
        await DecideAsync(Spring, 5);
        await DecideAsync(Ada, 2);
        await SealAsync();
        await DecideAsync(Spring, 3);
        await SealAsync();
    }

    public ValueTask DisposeAsync()
    {
        store.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task What_was_sealed_and_goes_on_holds()
    {
        await DecideAsync(Spring, 1);

        var report = await new LedgerVerifier(store).VerifyAsync(Cancellation);

        Assert.Empty(report.Faults);
        Assert.Equal((await store.FindAsync(LedgerSeal.KeyOf(2), Cancellation))!.Value.Hash, report.Seal);
    }

    [Fact]
    public async Task A_seal_has_what_changed_since_the_one_before_and_nothing_is_sealed_twice()
    {
        var seals = await store.QueryAsync<LedgerSeal>(Partition.Organization, cancellation: Cancellation).Select(seal => seal.Value).ToListAsync(Cancellation);
        var second = await PartAsync(2);

        Assert.Equal([(1L, true), (2L, false)], seals.Select(seal => (seal.Number, seal.IsWhole)));
        Assert.Equal([(Partition.Organization, 1L), (Spring, 8L)], second.Heads.Select(head => (head.Chain, head.Sequence)));
        Assert.False(await SealAsync());
    }

    [Fact]
    public async Task A_chain_that_is_removed_with_its_head_is_missed()
    {
        await RemoveAsync(Ada, from: 1);

        Assert.Equal([new LedgerFault(Ada, 2, LedgerFaultKind.Vanished)], await FaultsAsync());
        Assert.Equal([new LedgerFault(Ada, 2, LedgerFaultKind.Vanished)], (await new LedgerVerifier(store).VerifyAsync(Ada, Cancellation)).Faults);
    }

    [Fact]
    public async Task A_chain_that_is_cut_with_its_head_set_back_is_missed()
    {
        await RemoveAsync(Spring, from: 7);
        await store.WriteAsync(new Batch().Upsert(new LedgerHead(Spring, 6, (await EntryAsync(6)).Hash)), Cancellation);

        Assert.Equal([new LedgerFault(Spring, 8, LedgerFaultKind.Shortened)], await FaultsAsync());
    }

    [Fact]
    public async Task A_removed_head_shows()
    {
        var head = await store.FindAsync(LedgerHead.KeyOf(Spring), Cancellation);
        await store.WriteAsync(new Batch().Delete(head!), Cancellation);

        Assert.Equal([new LedgerFault(Spring, 8, LedgerFaultKind.WrongEnd)], await FaultsAsync());
    }

    [Fact]
    public async Task A_chain_that_is_written_again_with_all_its_hashes_shows_at_every_entry_that_was_sealed()
    {
        await RemoveAsync(Spring, from: 1);
        await DecideAsync(Spring, 9);

        Assert.Equal(
            [new LedgerFault(Spring, 5, LedgerFaultKind.Rewritten), new LedgerFault(Spring, 8, LedgerFaultKind.Rewritten)], await FaultsAsync());
    }

    [Fact]
    public async Task What_was_removed_or_written_again_is_not_sealed_over()
    {
        await RemoveAsync(Ada, from: 1);
        await RemoveAsync(Spring, from: 1);
        await DecideAsync(Spring, 9);
        await DecideAsync(Partition.Person("bo"), 1);

        Assert.True(await SealAsync());

        Assert.Equal([Partition.Organization, Partition.Person("bo")], (await PartAsync(3)).Heads.Select(head => head.Chain));
        Assert.Equal(
            [LedgerFaultKind.Vanished, LedgerFaultKind.Rewritten, LedgerFaultKind.Rewritten],
            (await FaultsAsync()).OrderBy(fault => fault.Partition.Container, StringComparer.Ordinal).Select(fault => fault.Kind));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_removed_seal_is_missed_by_the_entry_that_tells_of_it(long number)
    {
        var seal = await store.FindAsync(LedgerSeal.KeyOf(number), Cancellation);
        await store.WriteAsync(new Batch().Delete(seal!), Cancellation);

        Assert.Contains(new LedgerFault(Partition.Organization, number, LedgerFaultKind.SealBroken), await FaultsAsync());
    }

    [Fact]
    public async Task A_seal_with_other_ends_is_found()
    {
        var part = await PartAsync(1);
        await store.WriteAsync(new Batch().Upsert(part with { Heads = [.. part.Heads.Skip(1)] }), Cancellation);

        Assert.Contains(new LedgerFault(Partition.Organization, 1, LedgerFaultKind.SealBroken), await FaultsAsync());
    }

    [Fact]
    public async Task Every_thirtieth_seal_has_the_end_of_every_chain_again()
    {
        for (var night = 3; night <= 31; night++)
        {
            await DecideAsync(Spring, 1);
            Assert.True(await SealAsync());
        }

        var known = await new LedgerSeals(store).ReadAsync(sinceWhole: true, Cancellation);

        Assert.Equal((31L, true), (known.Last!.Number, known.Last.IsWhole));
        Assert.Equal([Ada, Partition.Organization, Spring], known.Chains.OrderBy(chain => chain.Key, StringComparer.Ordinal));
        Assert.Equal(2, known.LastOf(Ada)!.Sequence);
        Assert.Empty(await FaultsAsync());
    }

    private async Task<IReadOnlyList<LedgerFault>> FaultsAsync() => (await new LedgerVerifier(store).VerifyAsync(Cancellation)).Faults;

    private async Task<LedgerEntry> EntryAsync(long sequence) => (await store.FindAsync(LedgerEntry.KeyOf(Spring, sequence), Cancellation))!.Value;

    private async Task<LedgerSealPart> PartAsync(long number) =>
        (await store.QueryAsync<LedgerSealPart>(Partition.Organization, cancellation: Cancellation).ToListAsync(Cancellation))
        .Select(part => part.Value)
        .Single(part => part.Number == number);

    private async Task DecideAsync(Partition chain, int times)
    {
        for (var i = 0; i < times; i++)
        {
            clock.Advance(TimeSpan.FromMinutes(1));
            await decisions.DecideAsync(
                chain,
                _ => Task.FromResult(new Decision<bool>(true) { Notes = [new LedgerNote("system", DecisionName.RoundSolved, "round:1", "ok")] }),
                Cancellation);
        }
    }

    private async Task RemoveAsync(Partition chain, long from)
    {
        await foreach (var entry in store.QueryAsync<LedgerEntry>(chain, cancellation: Cancellation))
        {
            if (entry.Value.Sequence >= from)
            {
                await store.WriteAsync(new Batch().Delete(entry), Cancellation);
            }
        }

        if (await store.FindAsync(LedgerHead.KeyOf(chain), Cancellation) is { } head)
        {
            await store.WriteAsync(new Batch().Delete(head), Cancellation);
        }
    }

    /// <returns>Whether there was anything to seal.</returns>
    private async Task<bool> SealAsync() =>
        await new SealActs(BareDecider.On(store, decisions, clock)).SealAsync(Cancellation) is not null;
}
