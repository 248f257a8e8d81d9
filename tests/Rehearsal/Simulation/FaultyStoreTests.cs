using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Storage;
using MentorFlow.Providers.Sqlite;
using MentorFlow.Rehearsal.Simulation;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Rehearsal.Simulation;

/// <summary>What the store answers on a bad day is what a store answers.</summary>
public sealed class FaultyStoreTests : IDisposable
{
    private static readonly Partition Place = Partition.Program(A.ProgramId);

    private readonly StubClock clock = new();
    private readonly RunTrace trace = new();
    private readonly SqliteDocumentStore store;

    public FaultyStoreTests() => store = SqliteDocumentStore.InMemoryOnly(clock);

    public void Dispose()
    {
        store.Dispose();
        trace.Dispose();
    }

    [Fact]
    public async Task A_412_is_met_once_and_the_decision_is_made_again_and_saved_once()
    {
        var faults = await FaultsAsync(FaultKind.StoreConflict);
        faults.Begin("a test");

        Assert.Equal(2, await DecideAsync(new FaultyStore(store, faults)));

        Assert.Equal(1, faults.Count);
        Assert.Equal(2, await store.CountAsync<LedgerEntry>(Place));
        Assert.Empty((await new LedgerVerifier(store).VerifyAsync()).Faults);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 2)]
    public async Task A_process_that_dies_has_written_all_or_nothing_and_reaches_nothing_any_more(bool before, int entries)
    {
        var faults = await FaultsAsync(before ? FaultKind.DiesBeforeCommit : FaultKind.DiesAfterCommit);
        faults.Begin("a test");
        var faulty = new FaultyStore(store, faults);

        await Assert.ThrowsAsync<ProcessDiedException>(() => DecideAsync(faulty));
        await Assert.ThrowsAsync<ProcessDiedException>(() => faulty.FindAsync(LedgerHead.KeyOf(Place)));

        Assert.Equal(entries, await store.CountAsync<LedgerEntry>(Place));
    }

    [Fact]
    public async Task Nothing_goes_wrong_outside_of_an_undertaking()
    {
        var faults = await FaultsAsync(FaultKind.StoreThrottles);

        Assert.Equal(1, await DecideAsync(new FaultyStore(store, faults)));

        Assert.Equal(0, faults.Count);
    }

    // One decision stands already: only where a chain goes on can somebody be overtaken.
    private async Task<FaultSwitch> FaultsAsync(FaultKind kind)
    {
        await store.EnsureCreatedAsync();
        await DecideAsync(store);
        return new FaultSwitch(new FaultPlan(1, [new PlannedFault(1, kind, clock.GetUtcNow(), Skips: 0, Times: 1, TimeSpan.Zero)]), clock, trace);
    }

    /// <returns>How often it had to be decided.</returns>
    private async Task<int> DecideAsync(IDocumentStore on)
    {
        var times = 0;
        await new DecisionStore(on, clock).DecideAsync(Place, _ =>
        {
            times++;
            return Task.FromResult(new Decision<bool>(true)
            {
                Notes = [new LedgerNote("system", DecisionName.ProgramCreated, "program:growth", "version 1")],
            });
        });
        return times;
    }
}
