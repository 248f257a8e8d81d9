using System.Net;
using MentorFlow.Domain.People;
using MentorFlow.Orchestrations.People;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.Imports;

/// <summary>A list is looked at, person by person, before anything is saved; then its good rows are taken in.</summary>
public sealed class ImportScreenTests
{
    private const string Header = "external_id,given_name,family_name,email,title,role_wish,needs\n";

    [Fact]
    public async Task What_would_change_for_whom_is_shown_before_anything_is_saved()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await TakeInAsync(browser, Header + "E1,Ada,Moreau,ada@example.com,Analyst,mentee,Writing\nE2,Bo,Lind,bo@example.com,,,\n");

        var look = await LookAsync(
            browser,
            Header + "E1,Ada,Moreau,ada@example.com,Head,mentee,\nE2,Bo,Lind,bo@example.com,,,\nE3,Cy,Reed,cy@example.com,,,\nE4,Di,Low,x,,,\n");

        Assert.Contains("4 rows read, 3 good, 1 problem", look.Text);
        Assert.Contains("1 new person", look.Text);
        Assert.Contains("1 person changes", look.Text);
        Assert.Contains("1 person stays as known", look.Text);
        Assert.Contains("Title: Analyst → Head", look.Text);
        Assert.Contains("Needs: Writing → none", look.Text);
        Assert.Contains("This is no mail address", look.Text);
        Assert.Equal("Analyst", (await PersonAsync(browser, "E1")).Title);
        PageRules.Check(new SeenPage(look.Response.StatusCode, look.Path, look.Document, look.Response));

        var done = await browser.SendAsync(look, $"{look.Path}/save");

        Assert.Contains("3 rows are taken in.", done.Text);
        Assert.Equal("Head", (await PersonAsync(browser, "E1")).Title);
    }

    [Fact]
    public async Task A_long_list_is_looked_at_page_by_page_and_stays_small()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        var rows = string.Concat(Enumerable.Range(1, 130).Select(number => $"E{number},Person,{number},p{number}@example.com,,,\n"));

        var first = await LookAsync(browser, Header + rows);
        var last = await browser.OpenAsync($"{first.Path}?after=100");

        Assert.Equal(50, RowsOf(first));
        Assert.Contains($"{first.Path}?after=50", first.Links);
        Assert.Equal(30, RowsOf(last));
        Assert.Contains("Person 130", last.Text);
        Assert.Contains($"{first.Path}?after=50", last.Links);
    }

    [Theory]
    [InlineData(new byte[0], "a CSV file or a workbook")]
    [InlineData(new byte[] { 0x65, 0xFF, 0x0A }, "neither UTF-8 nor UTF-16")]
    public async Task A_file_that_is_no_list_is_refused_at_its_field(byte[] content, string rule)
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        var form = await browser.OpenAsync("/console/import");
        using var body = new MultipartFormDataContent
        {
            { new StringContent(form.Form("/console/import").QuerySelector("input[type=hidden]")!.GetAttribute("value")!), "form-token" },
            { new ByteArrayContent(content), "file", "list.csv" },
        };

        var answer = await browser.Http.PostAsync("/console/import", body, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(rule, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_list_that_is_not_there_any_more_is_said_so()
    {
        await using var browser = await ConsoleBrowser.StartAsync();

        Assert.Contains("There is no such list any more", (await browser.OpenAsync("/console/import/nothing", HttpStatusCode.NotFound)).Text);
    }

    [Fact]
    public async Task The_list_to_begin_with_can_be_taken_in_as_it_is()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        Assert.Contains("/console/import-template", (await browser.OpenAsync("/console/import")).Links);

        var template = await browser.GetAsync("/console/import-template");
        await TakeInAsync(browser, await template.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal("text/csv", template.Content.Headers.ContentType!.MediaType);
        Assert.Equal("Ada Moreau", (await PersonAsync(browser, "E1001")).Name);
    }

    [Fact]
    public async Task A_wish_of_the_list_is_shown_and_chosen_for_who_invites()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();
        await TakeInAsync(browser, Header + "E1,Ada,Moreau,ada@example.com,Analyst,mentee,Writing\n");

        var page = await browser.OpenAsync($"/console/people/{(await PersonAsync(browser, "E1")).PersonId}");

        Assert.Contains("Role: mentee", page.Text);
        Assert.Contains("Needs: Writing", page.Text);
        Assert.Equal("Mentee", page.Document.QuerySelector("select[name=role] option[selected]")!.GetAttribute("value"));
    }

    private static int RowsOf(ConsolePage page) => page.Document.QuerySelectorAll("tbody tr").Length;

    private static async Task<ConsolePage> LookAsync(ConsoleBrowser browser, string list) =>
        await browser.SendFileAsync(await browser.OpenAsync("/console/import"), "/console/import", "file", list);

    private static async Task TakeInAsync(ConsoleBrowser browser, string list)
    {
        var look = await LookAsync(browser, list);
        await browser.SendAsync(look, $"{look.Path}/save");

        // What is said later counts: no two lists are handed in at one moment.
        await browser.App.AdvanceAsync(TimeSpan.FromMinutes(1));
    }

    private static async Task<Person> PersonAsync(ConsoleBrowser browser, string externalId) =>
        await browser.App.ReadAsync(Person.KeyOf((await browser.App.Get<PersonIds>().FindAsync(externalId))!));
}
