using MentorFlow.Domain.Storage;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Storage;

/// <summary>What every adapter of the store port must do. An adapter's tests derive from this and say how to make a store.</summary>
public abstract partial class DocumentStoreContract : IAsyncLifetime
{
    /// <summary>Its own for every test: adapters that keep data across tests must not see the data of another one.</summary>
    private readonly string program = $"p-{Guid.NewGuid():N}";

    protected StubClock Clock { get; } = new();

    protected IDocumentStore Store { get; private set; } = null!;

    protected abstract IDocumentStore Open();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Partition Here => Partition.Program(program);

    public async ValueTask InitializeAsync()
    {
        Store = Open();
        await Store.EnsureCreatedAsync(Cancellation);
    }

    public virtual ValueTask DisposeAsync()
    {
        (Store as IDisposable)?.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task What_is_created_is_found()
    {
        var card = ACard("1") with { Text = "Zoë 👩🏽‍🚀 \"quoted\" <b>", Number = -7, Mood = Mood.Eager, At = new Card.Place("Nîmes") };

        await WriteAsync(new Batch().Create(card));

        Assert.Equal(card, (await FindAsync("1"))!.Value);
    }

    [Fact]
    public async Task What_is_not_there_is_not_found() => Assert.Null(await FindAsync("nobody"));

    [Fact]
    public async Task Creating_what_exists_is_a_conflict_and_changes_nothing()
    {
        await WriteAsync(new Batch().Create(ACard("1", "first")));

        await ConflictAsync(new Batch().Create(ACard("1", "second")));

        Assert.Equal("first", (await FindAsync("1"))!.Value.Text);
    }

    [Fact]
    public async Task Replacing_what_was_read_succeeds_and_gives_it_another_ETag()
    {
        var read = await SavedAsync(ACard("1", "first"));

        await WriteAsync(new Batch().Replace(read, read.Value with { Text = "second" }));

        var now = await FindAsync("1");
        Assert.Equal("second", now!.Value.Text);
        Assert.NotEqual(read.ETag, now.ETag);
    }

    [Fact]
    public async Task Replacing_what_has_changed_since_is_a_conflict()
    {
        var read = await SavedAsync(ACard("1", "first"));
        await WriteAsync(new Batch().Upsert(ACard("1", "faster")));

        await ConflictAsync(new Batch().Replace(read, read.Value with { Text = "slower" }));

        Assert.Equal("faster", (await FindAsync("1"))!.Value.Text);
    }

    [Fact]
    public async Task Replacing_what_has_gone_is_a_conflict()
    {
        var read = await SavedAsync(ACard("1"));
        await WriteAsync(new Batch().Delete(read));

        await ConflictAsync(new Batch().Replace(read, read.Value));
    }

    [Fact]
    public async Task A_document_deleted_and_created_again_is_not_the_one_that_was_read()
    {
        var read = await SavedAsync(ACard("1"));
        await WriteAsync(new Batch().Delete(read));
        await WriteAsync(new Batch().Create(ACard("1")));

        await ConflictAsync(new Batch().Replace(read, read.Value));
    }

    [Fact]
    public async Task An_upsert_creates_and_then_overwrites()
    {
        await WriteAsync(new Batch().Upsert(ACard("1", "first")));
        await WriteAsync(new Batch().Upsert(ACard("1", "second")));

        Assert.Equal("second", (await FindAsync("1"))!.Value.Text);
    }

    [Fact]
    public async Task Deleting_what_was_read_removes_it()
    {
        await WriteAsync(new Batch().Delete(await SavedAsync(ACard("1"))));

        Assert.Null(await FindAsync("1"));
    }

    [Fact]
    public async Task Deleting_what_has_changed_since_is_a_conflict()
    {
        var read = await SavedAsync(ACard("1"));
        await WriteAsync(new Batch().Upsert(ACard("1", "changed")));

        await ConflictAsync(new Batch().Delete(read));

        Assert.NotNull(await FindAsync("1"));
    }

    [Fact]
    public async Task Deleting_whatever_its_state_needs_it_to_be_there()
    {
        await WriteAsync(new Batch().Upsert(ACard("1", "changed")));

        await WriteAsync(new Batch().Delete(ACard("1")));

        Assert.Null(await FindAsync("1"));
        await ConflictAsync(new Batch().Delete(ACard("1")));
    }

    [Fact]
    public async Task Documents_survive_the_creation_of_what_is_there_already()
    {
        await WriteAsync(new Batch().Create(ACard("1")));

        await Store.EnsureCreatedAsync(Cancellation);

        Assert.NotNull(await FindAsync("1"));
    }

    private Card ACard(string key, string text = "") => new(program, key, text);

    private Task<Stored<Card>?> FindAsync(string key) => Store.FindAsync(new Key<Card>(Here, $"card:{key}"), Cancellation);

    private Task WriteAsync(Batch batch) => Store.WriteAsync(batch, Cancellation);

    private async Task<Stored<Card>> SavedAsync(Card card)
    {
        await WriteAsync(new Batch().Create(card));
        return (await FindAsync(card.Key))!;
    }

    private Task<DocumentConflictException> ConflictAsync(Batch batch) => Assert.ThrowsAsync<DocumentConflictException>(() => WriteAsync(batch));

    private Task<int> CountAsync(DocumentQuery<Card> query) => Store.CountAsync(Here, query, Cancellation);

    private async Task<string[]> KeysAsync(DocumentQuery<Card>? query = null)
    {
        var keys = new List<string>();
        await foreach (var stored in Store.QueryAsync<Card>(Here, query, Cancellation))
        {
            keys.Add(stored.Value.Key);
        }

        return [.. keys];
    }
}
