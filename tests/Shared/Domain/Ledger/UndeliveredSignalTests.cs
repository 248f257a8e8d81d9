using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Storage;
using MentorFlow.Providers.Sqlite;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Ledger;

public sealed class UndeliveredSignalTests : IAsyncLifetime
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly StubClock clock = new();
    private readonly SqliteDocumentStore store;

    public UndeliveredSignalTests() => store = SqliteDocumentStore.InMemoryOnly(clock);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await store.EnsureCreatedAsync(Cancellation);

    public ValueTask DisposeAsync()
    {
        store.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_signal_nobody_delivered_is_found_after_a_restart()
    {
        var decided = await SignalAsync(new DecisionStore(store, clock), "spring");
        clock.Advance(Minute);

        Assert.Equal(decided.Signals, await SweepAsync(new DecisionStore(store, clock)));
    }

    [Fact]
    public async Task A_delivered_signal_is_found_no_more_and_may_be_reported_twice()
    {
        var decisions = new DecisionStore(store, clock);
        var decided = await SignalAsync(decisions, "spring");
        clock.Advance(Minute);

        await decisions.DeliveredAsync(decided.Signals[0], Cancellation);
        await decisions.DeliveredAsync(decided.Signals[0], Cancellation);

        Assert.Equal([decided.Signals[1]], await SweepAsync(decisions));
    }

    [Fact]
    public async Task A_signal_on_its_way_is_left_alone()
    {
        var decisions = new DecisionStore(store, clock);
        await SignalAsync(decisions, "spring");

        Assert.Empty(await SweepAsync(decisions));
    }

    [Fact]
    public async Task Signals_keep_the_order_of_their_decisions_even_when_the_clock_stands_still()
    {
        var decisions = new DecisionStore(store, clock);
        var all = new List<PendingSignal>();
        for (var i = 0; i < 20; i++)
        {
            all.AddRange((await SignalAsync(decisions, "spring")).Signals);
        }

        clock.Advance(Minute);

        Assert.Equal(all, await SweepAsync(decisions));
    }

    [Fact]
    public async Task A_signal_decided_years_after_the_partition_was_first_marked_is_found()
    {
        var decisions = new DecisionStore(store, clock);
        for (var day = 0; day < 5; day++)
        {
            foreach (var signal in (await SignalAsync(decisions, "spring")).Signals)
            {
                await decisions.DeliveredAsync(signal, Cancellation);
            }

            clock.Advance(TimeSpan.FromDays(300));
            Assert.Empty(await SweepAsync(decisions));
        }

        var late = await SignalAsync(decisions, "spring");
        clock.Advance(TimeSpan.FromDays(300));

        Assert.Equal(late.Signals, await SweepAsync(decisions));
    }

    [Fact]
    public async Task Partitions_without_signals_are_forgotten_so_that_the_sweep_stays_small()
    {
        var decisions = new DecisionStore(store, clock);
        foreach (var program in (string[])["spring", "autumn"])
        {
            var decided = await SignalAsync(decisions, program);
            await decisions.DeliveredAsync(decided.Signals[0], Cancellation);
            await decisions.DeliveredAsync(decided.Signals[1], Cancellation);
        }

        clock.Advance(TimeSpan.FromDays(2));
        await SweepAsync(decisions);

        Assert.False(await store.QueryAsync<SignalMark>(Partition.Signals, cancellation: Cancellation).AnyAsync(Cancellation));
    }

    private static Task<Decided<string>> SignalAsync(DecisionStore decisions, string program) =>
        decisions.DecideAsync(
            Partition.Program(program),
            _ => Task.FromResult(new Decision<string>("yes")
            {
                Signals = [new Signal(SignalKind.Start, "a", "One", null), new Signal(SignalKind.Raise, "b", "Two", "{}")],
            }),
            Cancellation);

    private static async Task<List<PendingSignal>> SweepAsync(DecisionStore decisions) =>
        await decisions.UndeliveredAsync(Minute, Cancellation).ToListAsync(Cancellation);
}
