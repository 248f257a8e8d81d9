using System.Net;
using System.Text;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Orchestrations.People;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.People;

public sealed class PeopleListTests
{
    [Theory]
    [InlineData("", "Ada Ben Cleo Zoe")]
    [InlineData("?sort=-name", "Zoe Cleo Ben Ada")]
    [InlineData("?view=on-leave", "Ben")]
    [InlineData("?view=left", "Cleo")]
    [InlineData("?view=in-none", "Ada Ben")]
    [InlineData("?q=zoe@", "Zoe")]
    [InlineData("?q=EXAMPLE+ada", "Ada")]
    [InlineData("?program=growth", "Zoe")]
    [InlineData("?q=nobody", "")]
    public async Task People_are_found_by_view_words_and_program(string query, string names)
    {
        await using var browser = await StartAsync();

        var page = await browser.OpenAsync($"/console/people{query}");

        Assert.Equal(names, string.Join(' ', Names(page)));
        PageRules.Check(new SeenPage(page.Response.StatusCode, page.Path, page.Document, page.Response));
    }

    [Fact]
    public async Task A_heading_is_a_link_that_sorts_and_says_so()
    {
        await using var browser = await StartAsync();

        var first = await browser.OpenAsync("/console/people?q=example");
        var heading = first.Document.QuerySelectorAll("th a").Single(link => link.TextContent == "Mail");
        var sorted = await browser.OpenAsync(heading.GetAttribute("href")!);

        Assert.Equal("/console/people?q=example&sort=mail", heading.GetAttribute("href"));
        Assert.Equal("ascending", sorted.Document.QuerySelector("th[aria-sort]")!.GetAttribute("aria-sort"));
        Assert.Contains("/console/people?q=example&sort=-mail", sorted.Links);
    }

    [Fact]
    public async Task Those_who_are_chosen_are_invited_together()
    {
        await using var browser = await StartAsync();
        var list = await browser.OpenAsync("/console/people?view=in-none");

        var after = await browser.SendAsync(
            list, "/console/people/invite",
            ("chosen", ProgramDriver.Id("Ada")), ("chosen", ProgramDriver.Id("Ben")), ("program", A.ProgramId), ("role", nameof(ProgramRole.Mentor)));

        Assert.Equal("They are on the list.", after.Done);
        Assert.StartsWith("/console/people?view=in-none", after.Path);
        Assert.Empty(Names(after));
        Assert.Equal(["Ada", "Ben", "Zoe"], Names(await browser.OpenAsync("/console/people?program=growth")));
        foreach (var name in (string[])["Ada", "Ben"])
        {
            var enrollment = await browser.App.ReadAsync(Enrollment.KeyOf(A.ProgramId, ProgramDriver.Id(name)));
            Assert.Equal((ProgramRole.Mentor, EnrollmentStage.Invited), (enrollment.Role, enrollment.Stage));
        }
    }

    [Fact]
    public async Task Nobody_chosen_no_program_and_who_has_left_come_back_as_errors()
    {
        await using var browser = await StartAsync();
        var list = await browser.OpenAsync("/console/people");

        var nothing = await browser.SendAsync(list, "/console/people/invite", ("program", "no-such-program"), ("role", "King"));
        var left = await browser.SendAsync(
            list, "/console/people/invite", ("chosen", ProgramDriver.Id("Cleo")), ("program", A.ProgramId), ("role", nameof(ProgramRole.Mentor)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, nothing.Response.StatusCode);
        Assert.Equal("/console/people", (await browser.GetAsync("/console/people/invite")).Headers.Location!.ToString());
        Assert.Contains("choose at least one", nothing.Document.QuerySelector("[role=alert]")!.TextContent);
        Assert.Equal(["program", "role"], nothing.WrongFields);
        Assert.Contains("Cleo Example has left the organization", left.Document.QuerySelector("[role=alert]")!.TextContent);
        Assert.Empty(list.Document.QuerySelectorAll($"input[value='{ProgramDriver.Id("Cleo")}']"));
        Assert.Single(await browser.App.ListAsync<Enrollment>(Partition.Program(A.ProgramId)));
    }

    [Fact]
    public async Task What_is_filtered_can_be_taken_away_as_a_file_that_runs_nothing()
    {
        await using var browser = await StartAsync();
        await SaveAsync(browser.App, "Ada", person => person with { GivenName = "=1+1" });

        var page = await browser.OpenAsync("/console/people?view=in-none&sort=-name");
        var answer = await browser.GetAsync(page.Links.Single(link => link.Contains("format=csv", StringComparison.Ordinal)));
        var rows = Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Split("\r\n");

        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal("people.csv", answer.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal(
            ["\uFEFFName,Mail,Team,Site,Standing,Programs", "Ben Example,ben@example.com,Sales,,On leave,", "\"'=1+1 Example\",ada@example.com,Sales,,Active,", ""],
            rows);
    }

    [Fact]
    public async Task Somebody_is_invited_from_their_own_page_which_tells_what_happened()
    {
        await using var browser = await StartAsync();
        var page = await browser.OpenAsync($"/console/people/{ProgramDriver.Id("Ada")}");

        var after = await browser.SendAsync(page, $"/console/people/{ProgramDriver.Id("Ada")}/invite", ("program", A.ProgramId), ("role", "Mentee"));

        Assert.Equal("They are on the list.", after.Done);
        Assert.Contains("What happened in Growth 2027", after.Text);
        Assert.Equal("1 mail", after.Document.QuerySelector(".story summary")!.TextContent[..6]);
        Assert.DoesNotContain($"/console/people/{ProgramDriver.Id("Ada")}/invite", after.Document.Forms.Select(form => form.GetAttribute("action")));
    }

    [Fact]
    public async Task Somebody_who_declined_is_invited_again_from_their_own_page()
    {
        await using var browser = await StartAsync();
        var zoe = ProgramDriver.Id("Zoe");
        await browser.People.DoAsync(browser.App.Get<EnrollmentActs>().AnswerInvitationAsync(A.ProgramId, zoe, accepted: false));
        await browser.App.AdvanceAsync(TimeSpan.FromDays(1));

        var page = await browser.OpenAsync($"/console/people/{zoe}");
        await browser.SendAsync(page, $"/console/people/{zoe}/invite", ("program", A.ProgramId), ("role", "Mentee"));

        Assert.Equal(EnrollmentStage.Invited, await browser.People.StageOfAsync("Zoe"));
    }

    [Fact]
    public async Task A_changed_name_is_listed_at_once()
    {
        await using var browser = await StartAsync();
        await browser.OpenAsync("/console/people");

        await SaveAsync(browser.App, "Ada", person => person with { GivenName = "Ysolde" });

        Assert.Equal(["Ben", "Cleo", "Ysolde", "Zoe"], Names(await browser.OpenAsync("/console/people")));
    }

    private static IReadOnlyList<string> Names(ConsolePage page) =>
        [.. page.Document.QuerySelectorAll("tbody a").Select(link => link.TextContent.Split(' ')[0])];

    // Zoe is in a program, Ben on leave, Cleo gone.
    private static async Task<ConsoleBrowser> StartAsync()
    {
        var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();
        await browser.People.InviteAsync("Zoe", ProgramRole.Mentee);
        await SaveAsync(browser.App, "Ada", person => person);
        await SaveAsync(browser.App, "Ben", person => person with { Standing = Standing.OnLeave });
        await SaveAsync(browser.App, "Cleo", person => person with { Standing = Standing.Left });
        return browser;
    }

    private static Task<Person> SaveAsync(TestApp app, string name, Func<Person, Person> change) => app.Get<PersonActs>().SaveAsync(
        ProgramDriver.Id(name), known => change(known ?? A.Person(name)), "test", DecisionName.PersonUpdated);
}
