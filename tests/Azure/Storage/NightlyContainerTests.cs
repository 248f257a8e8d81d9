using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using MentorFlow.Domain.Imports;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.WorkItems;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Azure.Storage;

/// <summary>A list that another system lays down in a container by night is taken in like one in a folder.</summary>
public sealed class NightlyContainerTests(Azurite azurite) : IClassFixture<Azurite>
{
    private static readonly TimeSpan Night = TimeSpan.FromDays(1);

    // A container for each test. The service says to the second when a list came; of those of one second the later name is the newer list.
    private readonly string name = $"people-{Guid.NewGuid():N}";

    [Fact]
    public async Task The_newest_list_of_the_container_is_taken_in_by_night_and_once()
    {
        var container = await MakeAsync();
        await using var app = await StartAsync();
        await LayDownAsync(container, "people-1.csv", AList.OfPeople(3));
        await LayDownAsync(container, "people-2.csv", AList.OfPeople(10));

        await app.AdvanceAsync(Night);
        Assert.Equal(10, (await PeopleAsync(app)).Count);

        await app.AdvanceAsync(3 * Night);
        Assert.Equal(10, Assert.Single(await app.ListAsync<ImportOrder>(Partition.Organization)).Good);
        Assert.Empty(await ItemsAsync(app));
        Assert.Equal(2, await container.GetBlobsAsync(new GetBlobsOptions(), CancellationToken.None).CountAsync());
    }

    [Fact]
    public async Task What_is_no_list_or_lies_in_a_folder_of_the_container_is_passed_over()
    {
        var container = await MakeAsync();
        await using var app = await StartAsync();
        await LayDownAsync(container, "a.csv", AList.OfPeople(2));
        await LayDownAsync(container, "older/b.csv", AList.OfPeople(5));
        await LayDownAsync(container, "read-me.txt", "Lists come at 3:00.");

        await app.AdvanceAsync(Night);

        Assert.Equal(2, (await PeopleAsync(app)).Count);
        Assert.Empty(await ItemsAsync(app));
    }

    [Fact]
    public async Task A_list_that_lost_a_fifth_of_its_rows_stops_and_asks()
    {
        var container = await MakeAsync();
        await using var app = await StartAsync();
        await LayDownAsync(container, "people.csv", AList.OfPeople(10));
        await app.AdvanceAsync(Night);
        await LayDownAsync(container, "people.csv", AList.OfPeople(8, team: "Sales"));
        await app.AdvanceAsync(Night);

        var item = Assert.Single(await ItemsAsync(app));
        Assert.Equal([ResolutionKind.Approve, ResolutionKind.Close], item.Choices());
        Assert.DoesNotContain(await PeopleAsync(app), person => person.Team == "Sales");

        await ResolveAsync(app, item, ResolutionKind.Approve);

        Assert.Equal(8, (await PeopleAsync(app)).Count(person => person.Team == "Sales"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("neither rows nor columns")]
    public async Task A_list_that_cannot_be_read_changes_nothing_and_a_coordinator_hears_of_it(string text)
    {
        var container = await MakeAsync();
        await using var app = await StartAsync();
        await LayDownAsync(container, "people.xlsx", text);

        await app.AdvanceAsync(Night);

        var item = Assert.Single(await ItemsAsync(app));
        Assert.Equal("causes.list-unreadable", item.Cause.Key);
        Assert.Empty(await PeopleAsync(app));
    }

    [Fact]
    public async Task A_list_over_20_MB_is_refused_by_its_size_and_no_more_of_it_is_read()
    {
        var container = await MakeAsync();
        await using var app = await StartAsync();
        await container.GetBlobClient("people.csv").UploadAsync(new BinaryData(new byte[PeopleFile.Largest + 1_000]));

        var list = await app.Get<INightlyLists>().FindNewestAsync(PeopleFile.Largest);
        Assert.Equal(PeopleFile.Largest + 1, list!.Content.Length);

        await app.AdvanceAsync(Night);
        Assert.Equal("causes.list-unreadable", Assert.Single(await ItemsAsync(app)).Cause.Key);
    }

    [Fact]
    public async Task A_container_that_is_not_there_is_one_work_item_until_it_is()
    {
        await using var app = await StartAsync();
        await app.AdvanceAsync(2 * Night);
        var item = Assert.Single(await ItemsAsync(app));
        Assert.Contains("404 (ContainerNotFound)", item.Cause.Said(), StringComparison.Ordinal);

        await LayDownAsync(await MakeAsync(), "people.csv", AList.OfPeople(3));
        await app.AdvanceAsync(Night);

        Assert.Equal(WorkItemStatus.Moot, (await app.ReadAsync(Key.Of(item))).Status);
        Assert.Equal(3, (await PeopleAsync(app)).Count);
    }

    private async Task<BlobContainerClient> MakeAsync()
    {
        var container = new BlobContainerClient(azurite.NewHub().Connection, name);
        await container.CreateAsync();
        return container;
    }

    private Task<TestApp> StartAsync() => TestApp.StartAsync($"--Import:Connection={azurite.NewHub().Connection}", $"--Import:Container={name}");

    private static Task LayDownAsync(BlobContainerClient container, string list, string text) =>
        container.GetBlobClient(list).UploadAsync(BinaryData.FromString(text), overwrite: true);

    private static Task<IReadOnlyList<DirectoryEntry>> PeopleAsync(TestApp app) => app.ListAsync<DirectoryEntry>(Partition.Organization);

    private static Task<IReadOnlyList<WorkItem>> ItemsAsync(TestApp app) => app.ListAsync<WorkItem>(Partition.Program(MentoringProgram.OrganizationQueue));

    private static async Task ResolveAsync(TestApp app, WorkItem item, ResolutionKind kind)
    {
        var resolved = await app.Get<CoordinatorActs>().ResolveAsync(MentoringProgram.OrganizationQueue, item.Key, new Resolution(kind), "robin");
        Assert.Null(resolved.Refusal);
        await app.SettleAsync();
    }
}
