using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Functions.Webhooks.Hris;
using MentorFlow.Orchestrations.Hris;
using MentorFlow.Orchestrations.WorkItems;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>An HR system that cannot be asked: one work item for the connection, and no event lost.</summary>
public sealed class HrisOutageTests
{
    private const string Connection = "bamboohr";

    // Longer than a step is tried.
    private static readonly TimeSpan UntilGivenUp = TimeSpan.FromMinutes(10);

    private readonly StubHrisDirectory directory = new()
    {
        People =
        {
            ["7"] = new HrisFields("Nia", "New", "nia@example.com", Employment: EmploymentState.Active),
            ["8"] = new HrisFields("Ida", "Old", "ida@example.com", Employment: EmploymentState.Active),
        },
    };

    [Fact]
    public async Task However_many_events_cannot_be_taken_in_a_connection_has_one_work_item()
    {
        await using var app = await StartAsync();
        var item = await FailAsync(app);

        Assert.Equal(
            ["The system is down.", "The system is down."],
            (await EventsAsync(app)).Where(one => one.State is HrisEventState.Failed).Select(one => one.Failure));
        Assert.Equal(2, (await app.ListAsync<HrisFailure>(Partition.Connection(Connection))).Count);
        Assert.Contains("The system is down.", item.Cause.Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_that_works_again_closes_its_work_item_and_takes_in_what_failed()
    {
        await using var app = await StartAsync();
        var item = await FailAsync(app);

        directory.Failure = null;
        await app.AdvanceAsync(TimeSpan.FromHours(2));

        Assert.Equal(WorkItemStatus.Moot, (await app.ReadAsync(Key.Of(item))).Status);
        Assert.All(await EventsAsync(app), one => Assert.Equal(HrisEventState.TakenIn, one.State));
        Assert.Equal(["Ida Old", "Nia New"], await PeopleAsync(app));
        Assert.Empty(await app.ListAsync<HrisFailure>(Partition.Connection(Connection)));
        Assert.Null((await app.ReadAsync(HrisHealth.KeyOf(Connection))).FailingSince);
    }

    [Fact]
    public async Task An_event_that_is_looked_up_ends_the_outage_too()
    {
        await using var app = await StartAsync();
        var item = await FailAsync(app);

        directory.Failure = null;
        await new HrisDriver(app).SendThinAsync("9");
        await app.SettleAsync();
        await app.AdvanceAsync(TimeSpan.FromMinutes(5));

        Assert.Equal(WorkItemStatus.Moot, (await app.ReadAsync(Key.Of(item))).Status);
        Assert.Equal(["Ida Old", "Nia New"], await PeopleAsync(app));
    }

    [Fact]
    public async Task A_coordinator_has_what_failed_taken_in_again_and_a_connection_that_fails_still_has_another_work_item()
    {
        await using var app = await StartAsync();
        var item = await FailAsync(app);

        await ResolveAsync(app, item, ResolutionKind.Retry);
        await app.AdvanceAsync(UntilGivenUp);

        var again = Assert.Single(await OpenAsync(app));
        Assert.NotEqual(item.Key, again.Key);
        Assert.Equal(2, (await EventsAsync(app)).Count(one => one is { State: HrisEventState.Failed, Replays: 1 }));
    }

    [Fact]
    public async Task A_coordinator_who_leaves_the_events_as_they_are_finds_them_where_they_were()
    {
        await using var app = await StartAsync();
        var item = await FailAsync(app);

        directory.Failure = null;
        await ResolveAsync(app, item, ResolutionKind.Close);

        Assert.Empty(await OpenAsync(app));
        Assert.Equal(2, (await EventsAsync(app)).Count(one => one.State is HrisEventState.Failed));
        Assert.Empty(await PeopleAsync(app));
    }

    [Fact]
    public async Task A_replay_of_everything_is_in_the_ledger_and_changes_nothing_that_is_known()
    {
        await using var app = await StartAsync();
        var hris = new HrisDriver(app);
        await hris.SendThinAsync("7");
        await app.AdvanceAsync(TimeSpan.FromMinutes(1));
        var meant = Assert.Single(await EventsAsync(app)).Meaning;
        var before = await app.ReadAsync(Person.KeyOf(Assert.Single(await EventsAsync(app)).PersonId!));

        await app.AdvanceAsync(TimeSpan.FromHours(3));
        foreach (var _ in (int[])[1, 2])
        {
            await app.Get<HrisReplayActs>().OrderAsync(Connection, TestApp.Start, "coordinator:robin", TestContext.Current.CancellationToken);
            await app.SettleAsync();
        }

        var replayed = Assert.Single(await EventsAsync(app));
        Assert.Equal((HrisEventState.TakenIn, meant), (replayed.State, replayed.Meaning));
        Assert.InRange(replayed.Replays, 1, 2);
        Assert.Equal(before, await app.ReadAsync(Person.KeyOf(before.PersonId)));
        Assert.Equal(
            2,
            (await app.ListAsync<LedgerEntry>(Partition.Connection(Connection)))
                .Count(entry => entry is { Decision: "hris.replayed", Actor: "coordinator:robin", Outcome: "since 2027-01-04" }));
    }

    private Task<TestApp> StartAsync() => TestApp.StartWithHttpAsync(
        services => services.AddSingleton<IHrisDirectory>(directory),
        [.. HrisDriver.Connection, .. HrisDriver.BambooConnection, TestApp.With(nameof(TryHrisConnections))]);

    /// <summary>Two events that cannot be looked up, for longer than it is tried.</summary>
    private async Task<WorkItem> FailAsync(TestApp app)
    {
        directory.Failure = "The system is down.";
        var hris = new HrisDriver(app);
        await hris.SendThinAsync("7");
        await hris.SendThinAsync("8");
        await app.AdvanceAsync(UntilGivenUp);
        var item = Assert.Single(await OpenAsync(app));
        Assert.Equal(WorkItemKind.ConnectionFailed, item.Kind);
        return item;
    }

    private static async Task ResolveAsync(TestApp app, WorkItem item, ResolutionKind kind)
    {
        var verdict = await app.Get<CoordinatorActs>().ResolveAsync(
            item.ProgramId, item.Key, new Resolution(kind), "robin", TestContext.Current.CancellationToken);
        Assert.Null(verdict.Refusal);
        await app.SettleAsync();
    }

    private static async Task<IReadOnlyList<WorkItem>> OpenAsync(TestApp app) =>
        [.. (await app.ListAsync<WorkItem>(Partition.Program(MentoringProgram.OrganizationQueue))).Where(item => item.Status is WorkItemStatus.Open)];

    private static Task<IReadOnlyList<HrisEventRecord>> EventsAsync(TestApp app) => app.ListAsync<HrisEventRecord>(Partition.Connection(Connection));

    private static async Task<IReadOnlyList<string>> PeopleAsync(TestApp app) =>
        [.. (await app.ListAsync<DirectoryEntry>(Partition.Organization)).Select(entry => entry.Name).Order(StringComparer.Ordinal)];
}
