using MentorFlow.Domain.Storage;
using MentorFlow.Providers.Cosmos;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Shared.Domain.Storage;
using Microsoft.Azure.Cosmos;

namespace MentorFlow.Tests.Azure.Cosmos;

/// <summary>What the contract cannot see: how many requests reach the service, what they cost, and how it is to be refused.</summary>
public sealed class CosmosStoreBehaviorTests : IDisposable
{
    private readonly StubClock clock = new();
    private readonly CosmosCharges charges = new();
    private readonly CosmosDouble service;
    private readonly CosmosClient client;
    private readonly CosmosDocumentStore store;

    public CosmosStoreBehaviorTests()
    {
        service = new CosmosDouble(clock);
        client = service.Client();
        store = new CosmosDocumentStore(client, "mentorflow", new CosmosMeter(charges));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static Card ACard(string key) => new("p", key);

    [Fact]
    public async Task A_document_is_read_by_one_request_that_names_it()
    {
        await store.FindAsync(new Key<Card>(Partition.Program("p"), "card:1"), Cancellation);

        Assert.Equal(["GET /dbs/mentorflow/colls/programs/docs/card:1"], service.Requests);
    }

    [Fact]
    public async Task A_decision_and_its_ledger_entry_are_one_request()
    {
        await store.WriteAsync(new Batch().Create(ACard("1")).Create(new Counter("p", 1)), Cancellation);

        Assert.Equal(["POST /dbs/mentorflow/colls/programs/docs"], service.Requests);
    }

    [Fact]
    public async Task What_the_service_charges_is_told_by_operation()
    {
        await store.WriteAsync(new Batch().Create(ACard("1")), Cancellation);
        await store.WriteAsync(new Batch().Upsert(ACard("1")).Create(ACard("2")), Cancellation);
        await store.FindAsync(new Key<Card>(Partition.Program("p"), "card:1"), Cancellation);
        await foreach (var _ in store.QueryAsync<Card>(Partition.Program("p"), cancellation: Cancellation))
        {
        }

        Assert.Equal([("write", 5.5), ("batch", 11), ("read", 2), ("query", 3.5)], charges.Units.Where(charge => charge.Units > 0));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(9)]
    public async Task A_throttled_request_is_repeated_and_counted(int refusals)
    {
        service.Throttle(refusals);

        await store.WriteAsync(new Batch().Create(ACard("1")), Cancellation);

        Assert.Equal(1 + refusals, service.Requests.Count);
        Assert.Equal(refusals, charges.Throttled);
    }

    [Fact]
    public async Task A_throttled_batch_is_repeated_and_written_once()
    {
        service.Throttle(3);

        await store.WriteAsync(new Batch().Create(ACard("1")).Create(ACard("2")), Cancellation);

        Assert.NotNull(await store.FindAsync(new Key<Card>(Partition.Program("p"), "card:2"), Cancellation));
        Assert.Equal(3, charges.Throttled);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_service_that_stays_throttled_is_a_failure_and_no_conflict(int writes)
    {
        service.Throttle(int.MaxValue);
        var batch = Enumerable.Range(0, writes).Aggregate(new Batch(), (all, i) => all.Create(ACard($"{i}")));

        var failure = await Assert.ThrowsAsync<CosmosException>(() => store.WriteAsync(batch, Cancellation));

        Assert.Equal(429, (int)failure.StatusCode);
    }

    [Fact]
    public async Task A_part_of_a_second_to_live_is_a_whole_one()
    {
        await store.WriteAsync(new Batch().Create(ACard("1") with { Keep = TimeSpan.FromMilliseconds(1) }), Cancellation);

        clock.Advance(TimeSpan.FromMilliseconds(999));

        Assert.NotNull(await store.FindAsync(new Key<Card>(Partition.Program("p"), "card:1"), Cancellation));
    }

    [Fact]
    public async Task A_missing_container_that_the_identity_may_not_create_is_named()
    {
        service.Remove("mail");

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => store.EnsureCreatedAsync(Cancellation));

        Assert.Contains("mail", failure.Message, StringComparison.Ordinal);
        Assert.Contains("infra/", failure.Message, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        client.Dispose();
        service.Dispose();
        charges.Dispose();
    }
}
