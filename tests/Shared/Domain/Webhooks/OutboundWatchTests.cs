using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Webhooks;
using MentorFlow.Providers.Sqlite;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Webhooks;

/// <summary>What events cost decisions: nothing to speak of where nobody has subscribed.</summary>
public sealed class OutboundWatchTests : IAsyncLifetime
{
    private readonly StubClock clock = new();
    private readonly SqliteDocumentStore documents;
    private readonly CountingStore store;
    private readonly DecisionStore decisions;

    public OutboundWatchTests()
    {
        documents = SqliteDocumentStore.InMemoryOnly(clock);
        store = new CountingStore(documents);
        decisions = new DecisionStore(store, clock, follower: new OutboundWatch(store, clock));
    }

    public async ValueTask InitializeAsync() => await store.EnsureCreatedAsync(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync()
    {
        documents.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Where_nobody_has_subscribed_it_is_looked_once_a_minute_and_nothing_is_added()
    {
        foreach (var name in (string[])["Maya", "Theo", "Ida"])
        {
            Assert.Empty((await EnrollAsync(name)).Signals);
        }

        Assert.Equal(1, store.Looks);
        clock.Advance(TimeSpan.FromMinutes(2));
        await EnrollAsync("Noor");
        Assert.Equal(2, store.Looks);
    }

    [Fact]
    public async Task A_subscription_that_was_saved_here_counts_from_the_next_decision_on()
    {
        await EnrollAsync("Maya");
        await decisions.DecideAsync(Partition.Organization, _ => Task.FromResult(new Decision<bool>(true)
        {
            Writes = new Batch().Upsert(new WebhookInterest([OutboundEventKind.EnrollmentChanged])),
        }), TestContext.Current.CancellationToken);

        var signal = Assert.Single((await EnrollAsync("Theo")).Signals).Signal;

        Assert.Equal((SignalKind.Start, "OutboundEventOrchestrator"), (signal.Kind, signal.Name));
        Assert.Equal(1, store.Looks);
    }

    private Task<Decided<bool>> EnrollAsync(string name)
    {
        var enrollment = Given.Enrollment(name, ProgramRole.Mentee);
        return decisions.DecideAsync(
            enrollment.Partition,
            _ => Task.FromResult(new Decision<bool>(true) { Writes = new Batch().Create(enrollment) }),
            TestContext.Current.CancellationToken);
    }

    private sealed class CountingStore(IDocumentStore inner) : PassThroughStore(inner)
    {
        /// <summary>How often it was looked whether anybody has subscribed.</summary>
        public int Looks { get; private set; }

        public override Task<Stored<T>?> FindAsync<T>(Key<T> key, CancellationToken cancellation = default)
        {
            Looks += typeof(T) == typeof(WebhookInterest) ? 1 : 0;
            return base.FindAsync(key, cancellation);
        }
    }
}
