using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Upgrades;
using MentorFlow.Providers.Sqlite;

namespace MentorFlow.Tests.Shared.Domain.Upgrades;

/// <summary>Stored data is brought forward one number after the other, whatever comes between.</summary>
public sealed class DataUpgradesTests : IAsyncLifetime
{
    private readonly SqliteDocumentStore store = SqliteDocumentStore.InMemoryOnly(TimeProvider.System);
    private readonly List<int> done = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await store.EnsureCreatedAsync(Cancellation);

    public ValueTask DisposeAsync()
    {
        store.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_store_without_data_is_of_this_version_at_once()
    {
        await RunAsync(Step(1), Step(2));

        Assert.Empty(done);
        Assert.Equal((2, "9.9"), await StandAsync());
    }

    [Fact]
    public async Task Steps_are_done_in_their_order_and_at_the_next_start_only_those_that_came_since()
    {
        await FillAsync();

        await RunAsync(Step(1), Step(2));
        await RunAsync(Step(1), Step(2), Step(3));

        Assert.Equal([1, 2, 3], done);
        Assert.Equal((3, "9.9"), await StandAsync());
    }

    [Fact]
    public async Task A_step_that_was_cut_off_is_begun_again_and_none_before_it()
    {
        await FillAsync();
        var cut = new Upgrade(2, "is cut off", (_, _) => throw new IOException("The power is gone."));

        await Assert.ThrowsAsync<IOException>(() => RunAsync(Step(1), cut));
        Assert.Equal((1, "9.9"), await StandAsync());
        await RunAsync(Step(1), Step(2));

        Assert.Equal([1, 2], done);
    }

    [Fact]
    public async Task Two_processes_that_start_at_once_come_to_the_same_number()
    {
        await FillAsync();
        var meanwhile = new Upgrade(1, "lets another process be faster", (_, _) => RunAsync(Step(1), Step(2)));

        await RunAsync(meanwhile, Step(2));

        Assert.Equal([1, 2], done);
        Assert.Equal((2, "9.9"), await StandAsync());
    }

    [Fact]
    public async Task Data_of_a_newer_version_is_refused_in_one_sentence_and_stays_as_it_is()
    {
        await FillAsync();
        await RunAsync(Step(1), Step(2));
        done.Clear();

        var older = new DataUpgrades(store, TimeProvider.System, "9.8", [Step(1)]);
        var refusal = await Assert.ThrowsAsync<NewerDataException>(() => older.RunAsync(_ => { }, Cancellation));

        Assert.StartsWith(
            "The stored data was brought forward by MentorFlow 9.9 (number 2), and this is MentorFlow 9.8", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
        Assert.Empty(done);
        Assert.Equal((2, "9.9"), await StandAsync());
    }

    [Fact]
    public void Every_step_of_the_app_has_the_number_after_the_one_before() =>
        Assert.Equal(Enumerable.Range(1, Upgrade.All.Count), Upgrade.All.Select(step => step.To));

    private Upgrade Step(int to) => new(to, $"is step {to}", (_, _) =>
    {
        done.Add(to);
        return Task.CompletedTask;
    });

    private Task RunAsync(params Upgrade[] steps) => new DataUpgrades(store, TimeProvider.System, "9.9", steps).RunAsync(_ => { }, Cancellation);

    // Of a version that left no number.
    private Task FillAsync() => store.WriteAsync(new Batch().Create(new ProgramListing("growth", "Growth", ProgramStatus.Running)), Cancellation);

    private async Task<(int Number, string Product)> StandAsync()
    {
        var stand = (await store.FindAsync(DataVersion.Key, Cancellation))!.Value;
        return (stand.Number, stand.Product);
    }
}
