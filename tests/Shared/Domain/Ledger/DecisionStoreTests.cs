using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Storage;
using MentorFlow.Providers.Sqlite;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Shared.Domain.Storage;

namespace MentorFlow.Tests.Shared.Domain.Ledger;

public sealed class DecisionStoreTests : IAsyncLifetime
{
    private static readonly Partition Here = Partition.Program("spring");
    private static readonly Signal Wake = new(SignalKind.Raise, "mentorship:1", "ProposalAnswered", """{"Accepted":true}""");

    private readonly StubClock clock = new();
    private readonly SqliteDocumentStore store;
    private readonly DecisionStore decisions;

    public DecisionStoreTests()
    {
        store = SqliteDocumentStore.InMemoryOnly(clock);
        decisions = new DecisionStore(store, clock);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await store.EnsureCreatedAsync(Cancellation);

    public ValueTask DisposeAsync()
    {
        store.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_decision_is_saved_with_its_entries_and_its_signals()
    {
        var decided = await DecideAsync(new Decision<string>("yes")
        {
            Writes = new Batch().Create(new Card("spring", "1")),
            Notes = [Note("accepted"), Note("introduced")],
            Signals = [Wake],
        });

        Assert.Equal("yes", decided.Outcome);
        Assert.Equal(Wake, Assert.Single(decided.Signals).Signal);
        Assert.Single(await AllAsync<Card>());
        Assert.Equal(["accepted", "introduced"], (await AllAsync<LedgerEntry>()).Select(entry => entry.Outcome));
        Assert.Equal(decided.Signals, await AllAsync<PendingSignal>());
    }

    [Fact]
    public async Task Entries_are_numbered_and_each_carries_the_hash_of_the_one_before()
    {
        await DecideAsync(Noting("one", "two"));
        await DecideAsync(Noting("three"));

        var entries = await AllAsync<LedgerEntry>();

        Assert.Equal([1L, 2L, 3L], entries.Select(entry => entry.Sequence));
        Assert.Equal([HashChain.Origin, entries[0].Hash, entries[1].Hash], entries.Select(entry => entry.PreviousHash));
    }

    [Fact]
    public async Task A_decision_that_changes_nothing_writes_nothing()
    {
        var decided = await DecideAsync(new Decision<string>("no"));

        Assert.Equal("no", decided.Outcome);
        Assert.Empty(await PartitionsAsync());
    }

    [Fact]
    public async Task A_decision_without_writes_still_keeps_its_notes_and_signals()
    {
        await DecideAsync(new Decision<string>("asked") { Notes = [Note("asked")], Signals = [Wake] });

        Assert.Single(await AllAsync<LedgerEntry>());
        Assert.Single(await AllAsync<PendingSignal>());
    }

    [Fact]
    public async Task A_decision_that_writes_elsewhere_is_a_defect() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            DecideAsync(new Decision<string>("yes") { Writes = new Batch().Create(new Card("autumn", "1")) }));

    [Fact]
    public async Task When_another_process_was_faster_it_is_decided_again_on_what_stands_now()
    {
        var other = new DecisionStore(store, clock);
        var seen = new List<int>();

        var decided = await decisions.DecideAsync(Here, async cancellation =>
        {
            var count = (await AllAsync<LedgerEntry>()).Count;
            seen.Add(count);
            if (count == 0)
            {
                await other.DecideAsync(Here, _ => Task.FromResult(Noting("faster")), cancellation);
            }

            return Noting("slower");
        }, Cancellation);

        Assert.Equal([0, 1], seen);
        Assert.Equal(["faster", "slower"], (await AllAsync<LedgerEntry>()).Select(entry => entry.Outcome));
        Assert.Equal("slower", decided.Outcome);
    }

    [Fact]
    public async Task Endless_conflict_is_given_up()
    {
        var attempts = 0;

        await Assert.ThrowsAsync<DocumentConflictException>(() => decisions.DecideAsync(Here, _ =>
        {
            attempts++;
            return Task.FromResult(new Decision<string>("never") { Writes = new Batch().Delete(new Card("spring", "missing")) });
        }, Cancellation));

        Assert.Equal(30, attempts);
    }

    [Fact]
    public async Task Many_deciders_at_once_lose_nothing()
    {
        DecisionStore[] processes = [decisions, new DecisionStore(store, clock)];
        await store.WriteAsync(new Batch().Create(new Counter("spring", 0)), Cancellation);

        await Task.WhenAll(Enumerable.Range(0, 64).Select(i => Task.Run(() => processes[i % 2].DecideAsync(Here, IncrementAsync, Cancellation), Cancellation)));

        Assert.Equal(64, (await store.FindAsync(new Key<Counter>(Here, "counter"), Cancellation))!.Value.Value);
        Assert.Equal(Enumerable.Range(1, 64).Select(i => (long)i), (await AllAsync<LedgerEntry>()).Select(entry => entry.Sequence));
        Assert.Empty((await new LedgerVerifier(store).VerifyAsync(Cancellation)).Faults);
    }

    private async Task<Decision<string>> IncrementAsync(CancellationToken cancellation)
    {
        var counter = (await store.FindAsync(new Key<Counter>(Here, "counter"), cancellation))!;
        return Noting("counted") with { Writes = new Batch().Replace(counter, counter.Value with { Value = counter.Value.Value + 1 }) };
    }

    private static LedgerNote Note(string outcome) => new("system", DecisionName.ProposalAccepted, "mentorship:1", outcome, new { At = 1 });

    private static Decision<string> Noting(params string[] outcomes) => new(outcomes[^1]) { Notes = [.. outcomes.Select(Note)] };

    private Task<Decided<string>> DecideAsync(Decision<string> decision) => decisions.DecideAsync(Here, _ => Task.FromResult(decision), Cancellation);

    private async Task<List<T>> AllAsync<T>()
        where T : class, IDocument =>
        await store.QueryAsync<T>(Here, cancellation: Cancellation).Select(stored => stored.Value).ToListAsync(Cancellation);

    private async Task<List<Partition>> PartitionsAsync() =>
        await Partition.Containers.ToAsyncEnumerable().SelectMany(container => store.PartitionsAsync(container, Cancellation)).ToListAsync(Cancellation);
}
