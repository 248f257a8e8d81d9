using MentorFlow.Domain.Imports;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.WorkItems;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Functions.Upkeep;

/// <summary>The place of nightly lists cannot be looked at: one work item, and no list lost.</summary>
public sealed class NightlyOutageTests : IDisposable
{
    private static readonly TimeSpan Night = TimeSpan.FromDays(1);

    private readonly TemporaryFolder folder = new();

    private string Place => folder.File("lists");

    [Fact]
    public void An_outage_begins_once_and_the_next_has_another_number()
    {
        var first = new NightlyHealth().Failing(TestApp.Start);

        Assert.Equal(new NightlyHealth(1, TestApp.Start), first);
        Assert.Equal(first, first.Failing(TestApp.Start + Night));
        Assert.Equal(new NightlyHealth(2, TestApp.Start + Night), first.Ended().Failing(TestApp.Start + Night));
    }

    [Fact]
    public async Task However_many_nights_it_lasts_there_is_one_work_item_and_it_closes_when_a_list_is_found_again()
    {
        await using var app = await StartWithoutPlaceAsync();
        await app.AdvanceAsync(2 * Night);
        var item = await OnlyOpenAsync(app);
        Assert.Equal([ResolutionKind.Retry, ResolutionKind.Close], item.Choices());
        Assert.Contains(Place, item.Cause.Said(), StringComparison.Ordinal);

        LayDown();
        await app.AdvanceAsync(Night);

        Assert.Equal(WorkItemStatus.Moot, (await app.ReadAsync(Key.Of(item))).Status);
        Assert.Null((await app.ReadAsync(NightlyHealth.Key)).FailingSince);
        Assert.Equal(3, await CountAsync(app));
    }

    [Fact]
    public async Task A_coordinator_who_has_put_it_right_need_not_wait_for_the_night()
    {
        await using var app = await StartWithoutPlaceAsync();
        await app.AdvanceAsync(Night);
        LayDown();

        await ResolveAsync(app, await OnlyOpenAsync(app), ResolutionKind.Retry);

        Assert.Empty(await OpenAsync(app));
        Assert.Equal(3, await CountAsync(app));
    }

    [Fact]
    public async Task Looked_at_again_in_vain_it_is_another_work_item()
    {
        await using var app = await StartWithoutPlaceAsync();
        await app.AdvanceAsync(Night);
        var item = await OnlyOpenAsync(app);

        await ResolveAsync(app, item, ResolutionKind.Retry);

        Assert.NotEqual(item.Key, (await OnlyOpenAsync(app)).Key);
        Assert.Equal(2, (await app.ReadAsync(NightlyHealth.Key)).Outages);
    }

    [Fact]
    public async Task A_coordinator_who_leaves_it_is_asked_again_after_the_next_night()
    {
        await using var app = await StartWithoutPlaceAsync();
        await app.AdvanceAsync(Night);

        await ResolveAsync(app, await OnlyOpenAsync(app), ResolutionKind.Close);
        Assert.Empty(await OpenAsync(app));
        await app.AdvanceAsync(Night);

        await OnlyOpenAsync(app);
    }

    public void Dispose() => folder.Dispose();

    private async Task<TestApp> StartWithoutPlaceAsync()
    {
        Directory.CreateDirectory(Place);
        var app = await TestApp.StartAsync($"--Import:Folder={Place}");
        Directory.Delete(Place);
        return app;
    }

    private void LayDown()
    {
        Directory.CreateDirectory(Place);
        File.WriteAllText(Path.Combine(Place, "people.csv"), AList.OfPeople(3));
    }

    private static async Task<int> CountAsync(TestApp app) => (await app.ListAsync<DirectoryEntry>(Partition.Organization)).Count;

    private static async Task<WorkItem> OnlyOpenAsync(TestApp app)
    {
        var item = Assert.Single(await OpenAsync(app));
        Assert.Equal(WorkItemKind.ListUnclear, item.Kind);
        return item;
    }

    private static async Task<IReadOnlyList<WorkItem>> OpenAsync(TestApp app) =>
        [.. (await app.ListAsync<WorkItem>(Partition.Program(MentoringProgram.OrganizationQueue))).Where(item => item.Status is WorkItemStatus.Open)];

    private static async Task ResolveAsync(TestApp app, WorkItem item, ResolutionKind kind)
    {
        var resolved = await app.Get<CoordinatorActs>().ResolveAsync(MentoringProgram.OrganizationQueue, item.Key, new Resolution(kind), "robin");
        Assert.Null(resolved.Refusal);
        await app.SettleAsync();
    }
}
