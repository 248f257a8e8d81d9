using MentorFlow.Domain.Keys;
using MentorFlow.Domain.Storage;
using MentorFlow.Providers.Keys;
using MentorFlow.Providers.Sqlite;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Keys;

public sealed class PersonKeysTests : IAsyncLifetime
{
    private readonly StubClock clock = new();
    private readonly SqliteDocumentStore store;
    private readonly CountingStore counted;
    private readonly LocalKey wrapping = LocalKey.InMemory();

    public PersonKeysTests()
    {
        store = SqliteDocumentStore.InMemoryOnly(clock);
        counted = new CountingStore(store);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await store.EnsureCreatedAsync(Cancellation);

    public ValueTask DisposeAsync()
    {
        store.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_key_is_made_once_and_another_process_finds_it()
    {
        var made = await Keys().OfAsync("ada", Cancellation);

        Assert.Equal(PersonKeys.Length, made!.Length);
        Assert.Equal(made, await Keys().OfAsync("ada", Cancellation));
        Assert.NotEqual(made, await Keys().OfAsync("bo", Cancellation));
        Assert.DoesNotContain(Convert.ToBase64String(made), (await StoredAsync("ada"))!.Wrapped!.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_costs_one_read_an_hour_however_many_ask_at_once()
    {
        await Keys().OfAsync("ada", Cancellation);
        var keys = Keys();
        counted.Reads = 0;

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => keys.OfAsync("ada", Cancellation)));
        var atOnce = counted.Reads;
        clock.Advance(TimeSpan.FromHours(2));
        await keys.OfAsync("ada", Cancellation);

        Assert.Equal((1, 2), (atOnce, counted.Reads));
    }

    [Fact]
    public async Task An_erased_key_is_gone_for_good_and_no_other_is_made()
    {
        var keys = Keys();
        await keys.OfAsync("ada", Cancellation);

        await keys.EraseAsync("ada", Cancellation);
        clock.Advance(TimeSpan.FromDays(1));
        await keys.EraseAsync("ada", Cancellation);
        await keys.EraseAsync("stranger", Cancellation);

        Assert.Null(await keys.OfAsync("ada", Cancellation));
        Assert.Null(await keys.OfAsync("stranger", Cancellation));
        Assert.Null(await keys.OfAllAsync(["bo", "ada"], Cancellation));
        var stored = (await StoredAsync("ada"))!;
        Assert.Null(stored.Wrapped);
        Assert.Equal(stored.MadeAt, stored.ErasedAt);
    }

    [Fact]
    public async Task What_another_process_erased_opens_nothing_here()
    {
        var (here, there) = (Keys(), Keys());
        await here.OfAsync("ada", Cancellation);
        Assert.NotNull(await here.FindAsync("ada", Cancellation));

        await there.EraseAsync("ada", Cancellation);

        Assert.Null(await here.FindAsync("ada", Cancellation));
        Assert.Null(await here.FindAllAsync(["ada"], Cancellation));
    }

    [Fact]
    public async Task Who_only_looks_makes_none()
    {
        Assert.Null(await Keys().FindAsync("ada", Cancellation));
        Assert.Null(await StoredAsync("ada"));
    }

    [Fact]
    public async Task A_key_that_another_wrapping_key_wrapped_is_said_to_be_unavailable()
    {
        await Keys().OfAsync("ada", Cancellation);

        await Assert.ThrowsAsync<KeyUnavailableException>(() => new PersonKeys(store, LocalKey.InMemory(), clock).OfAsync("ada", Cancellation));
    }

    [Fact]
    public async Task A_wrapping_key_that_does_not_answer_is_not_asked_for_everybody()
    {
        var vault = new SilentVault();
        var keys = new PersonKeys(store, vault, clock);

        await Assert.ThrowsAsync<KeyUnavailableException>(() => keys.OfAsync("ada", Cancellation));
        await Assert.ThrowsAsync<KeyUnavailableException>(() => keys.OfAsync("bo", Cancellation));
        var atOnce = vault.Asked;
        clock.Advance(TimeSpan.FromMinutes(2));
        await Assert.ThrowsAsync<KeyUnavailableException>(() => keys.OfAsync("bo", Cancellation));

        Assert.Equal((1, 2), (atOnce, vault.Asked));
    }

    private PersonKeys Keys() => new(counted, wrapping, clock);

    private async Task<PersonKey?> StoredAsync(string personId) => (await store.FindAsync(PersonKey.KeyOf(personId), Cancellation))?.Value;

    private sealed class SilentVault : IKeyWrapping
    {
        public int Asked { get; private set; }

        public Task<WrappedKey> WrapAsync(byte[] key, CancellationToken cancellation = default)
        {
            Asked++;
            throw new KeyUnavailableException("Nobody answers.") { IsOfAll = true };
        }

        public Task<byte[]> UnwrapAsync(WrappedKey wrapped, CancellationToken cancellation = default) => throw new NotSupportedException();
    }

    private sealed class CountingStore(IDocumentStore inner) : PassThroughStore(inner)
    {
        private int reads;

        public int Reads
        {
            get => reads;
            set => reads = value;
        }

        public override Task<Stored<T>?> FindAsync<T>(Key<T> key, CancellationToken cancellation = default)
        {
            Interlocked.Increment(ref reads);
            return base.FindAsync(key, cancellation);
        }
    }
}
