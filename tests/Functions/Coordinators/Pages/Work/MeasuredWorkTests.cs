using System.Net;
using System.Text.Json;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Json;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.Work;

/// <summary>What decisions take, measured without who, and decided several at once.</summary>
public sealed class MeasuredWorkTests
{
    private const string Bulk = "/console/decide/ProfileOverdue";

    [Fact]
    public async Task A_decision_is_measured_from_opening_to_deciding_without_the_break_and_without_who()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        var path = (await OpenItemsAsync(browser, "Ada"))[0];
        var item = await browser.OpenAsync(path);

        await browser.App.AdvanceAsync(TimeSpan.FromMinutes(2));
        await browser.OpenAsync($"/console/programs/{A.ProgramId}");
        await browser.App.AdvanceAsync(TimeSpan.FromMinutes(40));
        await browser.SendAsync(item, item.Path, ("resolution", "Close"));

        var week = Assert.Single(await browser.App.ListAsync<MeasuredWeek>(Partition.Program(A.ProgramId)));
        Assert.Equal(
            new MeasuredWork(WorkItemKind.ProfileOverdue, 1, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(2) + WorkWatch.LongestGap),
            Assert.Single(week.Kinds));
        Assert.DoesNotContain("local", JsonSerializer.Serialize(week, MentorFlowJson.Options));
        var figures = await browser.OpenAsync($"/console/programs/{A.ProgramId}/figures");
        Assert.Contains("7 (1 measured)", figures.Text);
    }

    [Fact]
    public async Task Where_it_is_switched_off_nothing_is_measured_and_the_page_says_so()
    {
        await using var browser = await ConsoleBrowser.StartAsync("--Console:MeasureWork=false");
        var path = (await OpenItemsAsync(browser, "Ada"))[0];
        var item = await browser.OpenAsync(path);

        await browser.App.AdvanceAsync(TimeSpan.FromMinutes(2));
        await browser.SendAsync(item, item.Path, ("resolution", "Close"));

        Assert.Empty(await browser.App.ListAsync<MeasuredWeek>(Partition.Program(A.ProgramId)));
        Assert.Contains("not measured here", (await browser.OpenAsync($"/console/programs/{A.ProgramId}/figures")).Text);
    }

    [Fact]
    public async Task Several_of_a_kind_are_decided_at_once_and_one_that_was_stale_is_named_alone()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await OpenItemsAsync(browser, "Ada", "Bo");
        Assert.Contains(Bulk, (await browser.OpenAsync("/console")).Links);
        var page = await browser.OpenAsync(Bulk);
        var items = await browser.People.OpenWorkItemsAsync();
        await browser.People.ResolveAsync(items[0], new Resolution(ResolutionKind.Close));

        var form = page.Form(Bulk);
        var token = form.QuerySelector("input[type=hidden]")!;
        var fields = items.Select(item => KeyValuePair.Create("item", $"{item.ProgramId}/{item.Key}"))
            .Append(KeyValuePair.Create("resolution", "Close"))
            .Append(KeyValuePair.Create(token.GetAttribute("name")!, token.GetAttribute("value")!));
        using var answer = await browser.Http.PostAsync(Bulk, new FormUrlEncodedContent(fields));
        await browser.App.SettleAsync();

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Contains("1 was decided.", text);
        Assert.Contains("it was decided meanwhile", text);
        Assert.Empty(await browser.People.OpenWorkItemsAsync());
        Assert.Equal(EnrollmentStage.Lapsed, await browser.People.StageOfAsync("Ada"));
        Assert.Equal(EnrollmentStage.Lapsed, await browser.People.StageOfAsync("Bo"));
    }

    [Fact]
    public async Task A_program_that_decides_several_by_the_API_hears_of_each()
    {
        await using var caller = await ApiCaller.StartAsync();
        await FallSilentAsync(caller.App, caller.People, "Ada");
        var item = Assert.Single(await caller.People.OpenWorkItemsAsync());

        var answer = (await caller.PostAsync(
            "/api/work-items/resolve",
            new
            {
                Items = new[] { new WorkItemKey(A.ProgramId, item.Key), new WorkItemKey(A.ProgramId, "none") },
                Resolution = new Resolution(ResolutionKind.Close),
            })).Expect(HttpStatusCode.OK);

        Assert.Equal([null, "Unknown"], answer.Json.AsArray().Select(outcome => (string?)outcome!["refused"]));
        var load = (await caller.GetAsync($"/api/programs/{A.ProgramId}/work-load")).Expect(HttpStatusCode.OK).Json;
        Assert.Equal(1, (int)load["weeks"]![0]!["decisions"]!);
    }

    private static async Task<IReadOnlyList<string>> OpenItemsAsync(ConsoleBrowser browser, params string[] names)
    {
        await FallSilentAsync(browser.App, browser.People, names);
        return [.. (await browser.OpenAsync("/console")).Links.Where(link => link.StartsWith("/console/work/", StringComparison.Ordinal))];
    }

    private static async Task FallSilentAsync(TestApp app, ProgramDriver people, params string[] names)
    {
        await people.StartProgramAsync();
        foreach (var name in names)
        {
            await people.InviteAsync(name, ProgramRole.Mentor);
            await people.DoAsync(app.Get<EnrollmentActs>().AnswerInvitationAsync(A.ProgramId, A.Id(name), accepted: true));
        }

        await app.AdvanceAsync(TimeSpan.FromDays(21));
    }
}
