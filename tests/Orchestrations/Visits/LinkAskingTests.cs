using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Visits;
using MentorFlow.Providers.Sqlite;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Orchestrations.Visits;

public sealed class LinkAskingTests : IDisposable
{
    private readonly StubClock clock = new();
    private readonly SqliteDocumentStore store;

    public LinkAskingTests() => store = SqliteDocumentStore.InMemoryOnly(clock);

    [Fact]
    public async Task Asking_for_a_link_reads_and_writes_the_same_for_an_address_that_is_known_and_for_one_that_is_not()
    {
        var known = A.Person("Theo");
        await store.WriteAsync(new Batch().Create(known), TestContext.Current.CancellationToken);
        await store.WriteAsync(
            new Batch().Create(new PersonLookup(PersonId.EmailKey(known.Email), known.PersonId)), TestContext.Current.CancellationToken);

        var ofKnown = await LookAsync(known.Email);
        var ofUnknown = await LookAsync("nobody@example.com");

        Assert.Equal(ofKnown, ofUnknown);
        Assert.DoesNotContain(ofKnown, look => look.Contains(nameof(PersonLookup), StringComparison.Ordinal));
        Assert.DoesNotContain(ofKnown, look => look.Contains(nameof(Person), StringComparison.Ordinal));
    }

    public void Dispose() => store.Dispose();

    private async Task<IReadOnlyList<string>> LookAsync(string email)
    {
        var watched = new WatchedStore(store);
        var decider = BareDecider.On(watched, new DecisionStore(watched, clock), clock);
        await new LinkAsking(decider).AskAsync(email, TestContext.Current.CancellationToken);
        return watched.Looks;
    }

    private sealed class WatchedStore(IDocumentStore inner) : PassThroughStore(inner)
    {
        public List<string> Looks { get; } = [];

        public override Task<Stored<T>?> FindAsync<T>(Key<T> key, CancellationToken cancellation = default)
        {
            Looks.Add($"reads {typeof(T).Name}");
            return base.FindAsync(key, cancellation);
        }

        public override Task WriteAsync(Batch batch, CancellationToken cancellation = default)
        {
            Looks.Add($"writes {string.Join(' ', batch.Writes.Select(write => write.GetType().Name))}");
            return base.WriteAsync(batch, cancellation);
        }
    }
}
