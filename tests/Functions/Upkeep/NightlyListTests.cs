using MentorFlow.Domain.Imports;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.WorkItems;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Functions.Upkeep;

/// <summary>A list that another system lays down by night is taken in like one that is handed in.</summary>
public sealed class NightlyListTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private int laidDown;

    [Theory]
    [InlineData(10, 0, 0, null)]
    [InlineData(9, 0, 10, null)]
    [InlineData(8, 0, 10, ListDoubt.Shrank)]
    [InlineData(0, 0, 10, ListDoubt.Shrank)]
    [InlineData(0, 1, 0, ListDoubt.Unreadable)]
    [InlineData(11, 2, 10, ListDoubt.Problems)]
    public void A_list_is_doubted_that_shrank_breaks_rules_or_cannot_be_read(int rows, int problems, int before, ListDoubt? doubt) =>
        Assert.Equal(doubt, NightlyList.DoubtAbout(rows, problems, before));

    [Fact]
    public async Task The_newest_list_is_taken_in_by_night_and_once()
    {
        await using var app = await StartAsync();
        LayDown(3);
        LayDown(10);

        await app.AdvanceAsync(TimeSpan.FromDays(1));
        Assert.Equal(10, await CountAsync(app));

        await app.AdvanceAsync(TimeSpan.FromDays(3));
        Assert.Single(await app.ListAsync<ImportOrder>(Partition.Organization));
        Assert.Empty(await app.ListAsync<WorkItem>(Partition.Program(MentoringProgram.OrganizationQueue)));
    }

    [Fact]
    public async Task A_list_that_lost_a_fifth_of_its_rows_stops_and_asks()
    {
        await using var app = await StartAsync();
        LayDown(10);
        await app.AdvanceAsync(TimeSpan.FromDays(1));
        LayDown(8, team: "Sales");
        await app.AdvanceAsync(TimeSpan.FromDays(1));

        var item = await OnlyItemAsync(app);
        Assert.Equal([ResolutionKind.Approve, ResolutionKind.Close], item.Choices());
        Assert.DoesNotContain(await PeopleAsync(app), person => person.Team == "Sales");

        await app.AdvanceAsync(TimeSpan.FromDays(2));
        await ResolveAsync(app, item, ResolutionKind.Approve);

        Assert.Equal(8, (await PeopleAsync(app)).Count(person => person.Team == "Sales"));
        Assert.Equal(8, (await app.ReadAsync(NightlyList.Key)).Rows);
    }

    [Fact]
    public async Task A_list_that_a_coordinator_leaves_changes_nothing_and_the_next_is_measured_by_the_one_before()
    {
        await using var app = await StartAsync();
        LayDown(10);
        await app.AdvanceAsync(TimeSpan.FromDays(1));
        LayDown(5, team: "Sales");
        await app.AdvanceAsync(TimeSpan.FromDays(1));

        await ResolveAsync(app, await OnlyItemAsync(app), ResolutionKind.Close);

        Assert.DoesNotContain(await PeopleAsync(app), person => person.Team == "Sales");
        Assert.Equal(10, (await app.ReadAsync(NightlyList.Key)).Rows);
    }

    [Fact]
    public async Task Of_a_list_with_faults_the_good_rows_are_taken_in_and_a_coordinator_hears_of_the_others()
    {
        await using var app = await StartAsync();
        LayDown(3, more: "E9,Bo,Low,nobody,\n");

        await app.AdvanceAsync(TimeSpan.FromDays(1));

        Assert.Equal(3, await CountAsync(app));
        Assert.Equal([ResolutionKind.Close], (await OnlyItemAsync(app)).Choices());
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_named_at_the_start() =>
        Assert.Contains("Import:Folder", (await Assert.ThrowsAsync<SettingException>(() => TestApp.StartAsync("--Import:Folder=/nowhere/at/all"))).Message);

    public void Dispose() => folder.Dispose();

    private Task<TestApp> StartAsync() => TestApp.StartAsync($"--Import:Folder={folder.Path}");

    private void LayDown(int people, string team = "", string more = "")
    {
        var path = folder.File($"people-{++laidDown}.csv");
        File.WriteAllText(path, AList.OfPeople(people, team, more));
        File.SetLastWriteTimeUtc(path, TestApp.Start.UtcDateTime.AddMinutes(laidDown));
    }

    private static async Task<int> CountAsync(TestApp app) => (await PeopleAsync(app)).Count;

    private static Task<IReadOnlyList<DirectoryEntry>> PeopleAsync(TestApp app) => app.ListAsync<DirectoryEntry>(Partition.Organization);

    private static async Task<WorkItem> OnlyItemAsync(TestApp app) =>
        Assert.Single(await app.ListAsync<WorkItem>(Partition.Program(MentoringProgram.OrganizationQueue)), item => item.Kind is WorkItemKind.ListUnclear);

    private static async Task ResolveAsync(TestApp app, WorkItem item, ResolutionKind kind)
    {
        var resolved = await app.Get<CoordinatorActs>().ResolveAsync(MentoringProgram.OrganizationQueue, item.Key, new Resolution(kind), "robin");
        Assert.Null(resolved.Refusal);
        await app.SettleAsync();
    }
}
