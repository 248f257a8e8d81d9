using System.Text.Json;
using MentorFlow.Domain.Keys;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Storage;
using MentorFlow.Json;
using MentorFlow.Providers.Keys;
using MentorFlow.Providers.Sqlite;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Ledger;

/// <summary>A decision that doubles a number, kept under the keys of two people and made again.</summary>
public sealed class LedgerReplayTests : IAsyncLifetime
{
    private static readonly Partition Here = Partition.Program("spring");
    private static readonly Replayable Doubling = new("doubling", 1);

    private readonly StubClock clock = new();
    private readonly SqliteDocumentStore store;
    private readonly LocalKey wrapping = LocalKey.InMemory();

    public LedgerReplayTests() => store = SqliteDocumentStore.InMemoryOnly(clock);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await store.EnsureCreatedAsync(Cancellation);

    public ValueTask DisposeAsync()
    {
        store.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task The_code_of_then_comes_to_the_same_and_other_code_shows_what_differs()
    {
        await DecideAsync(21);

        var same = await ReplayAsync(21, times: 2);
        var other = await ReplayAsync(21, times: 3);

        Assert.Equal((ReplayState.Same, 0), (same.State, same.Changes.Count));
        Assert.Equal(ReplayState.Different, other.State);
        Assert.Equal([new JsonChange("notes[0].outcome", "\"42\"", "\"63\"")], other.Changes);
        Assert.True(other.IsOdd);
    }

    [Fact]
    public async Task What_is_kept_can_be_read_by_nobody_without_the_keys()
    {
        await DecideAsync(21, word: "a word that nobody else wrote");

        var kept = await KeptAsync();
        Assert.DoesNotContain("nobody else wrote", JsonSerializer.Serialize(kept, MentorFlowJson.Options), StringComparison.Ordinal);
        Assert.Equal((Doubling, "ada,bo"), (kept.By, string.Join(',', kept.PersonIds.Order(StringComparer.Ordinal))));
    }

    [Theory]
    [InlineData("ada")]
    [InlineData("bo")]
    public async Task One_erased_key_of_two_ends_the_inputs(string personId)
    {
        await DecideAsync(21);

        await Keys().EraseAsync(personId, Cancellation);

        Assert.Equal(ReplayState.Erased, (await ReplayAsync(21)).State);
        await DecideAsync(22);
        Assert.Null((await KeptAsync(2)).Content);
        Assert.Equal(InputsMissing.Erased, (await KeptAsync(2)).Missing);
        Assert.Equal(ReplayState.Erased, (await ReplayAsync(22, sequence: 2)).State);
        Assert.Empty((await new LedgerVerifier(store).VerifyAsync(Cancellation)).Faults);
    }

    [Fact]
    public async Task What_was_changed_or_exchanged_is_not_made_again()
    {
        await DecideAsync(21);
        await DecideAsync(4);
        var (first, second) = (await KeptAsync(1), await KeptAsync(2));

        await store.WriteAsync(new Batch().Upsert(first with { Content = second.Content }), Cancellation);
        await store.WriteAsync(new Batch().Upsert(second with { By = new Replayable("doubling", 2) }), Cancellation);

        Assert.Equal(ReplayState.Changed, (await ReplayAsync(21)).State);
        Assert.Equal(ReplayState.Changed, (await ReplayAsync(4, sequence: 2)).State);
    }

    [Fact]
    public async Task What_is_not_kept_or_no_longer_kept_is_said_to_be_so()
    {
        await DecideAsync(21);
        var random = new Random(16);
        await DecideAsync(22, word: new string([.. Enumerable.Range(0, 600_000).Select(_ => (char)random.Next('#', 'z'))]));
        var tooLong = await KeptAsync(2);
        clock.Advance(TimeSpan.FromDays(31));

        Assert.Null(tooLong.Content);
        Assert.Equal(InputsMissing.TooLong, tooLong.Missing);
        Assert.Equal(ReplayState.NotKept, (await ReplayAsync(21)).State);
        Assert.Equal(ReplayState.NotKept, (await ReplayAsync(22, sequence: 2)).State);
    }

    [Fact]
    public async Task A_key_that_cannot_be_used_keeps_no_decision_from_being_made()
    {
        await DecideAsync(21, by: new MissingKey());

        Assert.Equal(InputsMissing.NoKey, (await KeptAsync()).Missing);
        Assert.Equal("42", (await EntryAsync(1)).Outcome);
    }

    [Fact]
    public async Task A_decision_that_is_cut_between_the_key_and_the_save_loses_nothing_and_is_made_again()
    {
        var tripping = new TrippingStore(store) { TripsOn = document => document is LedgerEntry };

        await Assert.ThrowsAsync<IOException>(() => DecideAsync(21, on: tripping));
        var made = await store.FindAsync(PersonKey.KeyOf("ada"), Cancellation);
        await DecideAsync(21);

        Assert.NotNull(made);
        Assert.Equal(made.Value, (await store.FindAsync(PersonKey.KeyOf("ada"), Cancellation))!.Value);
        Assert.Equal(ReplayState.Same, (await ReplayAsync(21)).State);
    }

    [Fact]
    public async Task A_decision_that_keeps_nothing_costs_no_key()
    {
        await new DecisionStore(store, clock, Keeping(wrapping)).DecideAsync(
            Here,
            _ => Task.FromResult(new Decision<bool>(true) { Notes = [new LedgerNote("system", DecisionName.RoundSolved, "round:1", "ok", new { a = 1 })] }),
            Cancellation);

        Assert.Empty(await store.PartitionsAsync("keys", Cancellation).ToListAsync(Cancellation));
        Assert.Equal(ReplayState.NotKept, (await ReplayAsync(1)).State);
    }

    private async Task DecideAsync(int number, IKeyWrapping? by = null, string word = "", IDocumentStore? on = null) =>
        await new DecisionStore(on ?? store, clock, Keeping(by ?? wrapping)).DecideAsync(
            Here, _ => Task.FromResult(Double(number, 2).Keep(Doubling, ["bo", "ada"], new Number(number, word))), Cancellation);

    private async Task<EntryReplay> ReplayAsync(int number, int times = 2, long sequence = 1)
    {
        var replayer = new PureReplayer<Number>(Doubling, kept =>
        {
            Assert.Equal(number, kept.Value);
            return DecisionResult.Of(Double(kept.Value, times));
        });
        return await new LedgerReplay(store, Keys(), [replayer]).RunAsync(await EntryAsync(sequence), Cancellation);
    }

    private async Task<LedgerEntry> EntryAsync(long sequence) => (await store.FindAsync(LedgerEntry.KeyOf(Here, sequence), Cancellation))!.Value;

    private async Task<DecisionInputs> KeptAsync(long sequence = 1) =>
        (await store.FindAsync(DecisionInputs.KeyOf(Here, sequence), Cancellation))!.Value;

    private PersonKeys Keys() => new(store, wrapping, clock);

    private InputsKeeping Keeping(IKeyWrapping by) => new(new PersonKeys(store, by, clock), new InputsRetention(TimeSpan.FromDays(30)));

    private static Decision<int> Double(int number, int times) => new(number * times)
    {
        Notes = [new LedgerNote("system", DecisionName.RoundSolved, "round:1", $"{number * times}")],
    };

    private sealed record Number(int Value, string Word);
}
