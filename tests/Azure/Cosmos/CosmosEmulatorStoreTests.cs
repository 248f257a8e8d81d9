using MentorFlow.Domain.Storage;
using MentorFlow.Providers.Cosmos;
using MentorFlow.Tests.Shared.Domain.Storage;

namespace MentorFlow.Tests.Azure.Cosmos;

/// <summary>Statements and ETags against a second implementation of the service, as far as it is right: one write a batch, reads of what is there.</summary>
public sealed class CosmosEmulatorStoreTests(CosmosEmulator emulator) : IClassFixture<CosmosEmulator>, IAsyncLifetime
{
    private readonly string program = $"p-{Guid.NewGuid():N}";
    private readonly CosmosCharges charges = new();
    private CosmosDocumentStore store = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Partition Here => Partition.Program(program);

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(emulator.Missing is not null, emulator.Missing ?? "");
        store = new CosmosDocumentStore(emulator.Client, "mentorflow", new CosmosMeter(charges));
        await store.EnsureCreatedAsync(Cancellation);
    }

    public ValueTask DisposeAsync()
    {
        charges.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task What_is_created_is_found_with_every_character()
    {
        var card = ACard("1") with
        {
            Text = "Zoë 👩🏽‍🚀 \"quoted\" <b>",
            Number = -7,
            Mood = Mood.Eager,
            At = new Card.Place("Nîmes"),
            Keep = TimeSpan.FromDays(3),
        };

        await WriteAsync(new Batch().Create(card));

        Assert.Equal(card, (await store.FindAsync(new Key<Card>(Here, card.Id), Cancellation))!.Value);
    }

    [Fact]
    public async Task A_second_creation_a_stale_ETag_and_a_gone_document_are_conflicts()
    {
        await WriteAsync(new Batch().Create(ACard("1")));
        var read = (await store.FindAsync(new Key<Card>(Here, "card:1"), Cancellation))!;
        await WriteAsync(new Batch().Replace(read, read.Value with { Text = "second" }));

        await ConflictAsync(new Batch().Create(ACard("1")));
        await ConflictAsync(new Batch().Replace(read, read.Value));
        await ConflictAsync(new Batch().Delete(read));
        await WriteAsync(new Batch().Delete(read.Value));
        await ConflictAsync(new Batch().Delete(read.Value));
    }

    [Fact]
    public async Task A_query_narrows_orders_limits_and_pages()
    {
        foreach (var i in Enumerable.Range(0, 300))
        {
            await WriteAsync(new Batch().Upsert(ACard($"{i:D3}") with
            {
                Number = i % 2,
                Done = i < 10,
                Mood = i % 3 == 0 ? Mood.Eager : Mood.Calm,
                At = new Card.Place("Nîmes"),
            }));
        }

        await WriteAsync(new Batch().Create(new Counter(program, 1)));

        Assert.Equal(Enumerable.Range(0, 300).Select(i => $"{i:D3}"), await KeysAsync(new DocumentQuery<Card>()));
        Assert.Equal(["299", "298"], await KeysAsync(new DocumentQuery<Card>(Limit: 2, Descending: true)));
        Assert.Equal(["070", "071", "072", "073", "074", "075", "076", "077", "078", "079"], await KeysAsync(new DocumentQuery<Card>(IdPrefix: "card:07")));
        var eagerInNimes = new DocumentQuery<Card>()
            .Where(card => card.Number, 1)
            .Where(card => card.Done, true)
            .Where(card => card.Mood, Mood.Eager)
            .Where(card => card.At!.City, "Nîmes");
        Assert.Equal(["003", "009"], await KeysAsync(eagerInNimes));
        Assert.Equal(2, await store.CountAsync(Here, eagerInNimes, Cancellation));
        Assert.Equal(10, await store.CountAsync(Here, new DocumentQuery<Card>(IdPrefix: "card:07"), Cancellation));
        Assert.True(charges.Units.Count(charge => charge.Operation == "query") >= 5);
    }

    private Card ACard(string key) => new(program, key);

    private Task WriteAsync(Batch batch) => store.WriteAsync(batch, Cancellation);

    private Task ConflictAsync(Batch batch) => Assert.ThrowsAsync<DocumentConflictException>(() => WriteAsync(batch));

    private async Task<string[]> KeysAsync(DocumentQuery<Card> query) =>
        await store.QueryAsync<Card>(Here, query, Cancellation).Select(stored => stored.Value.Key).ToArrayAsync(Cancellation);
}
