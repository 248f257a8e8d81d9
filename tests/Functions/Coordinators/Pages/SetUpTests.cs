using System.Net;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.People;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Pages;

public sealed class SetUpTests
{
    [Theory]
    [InlineData("99")]
    [InlineData("")]
    [InlineData("Boss")]
    public async Task A_role_that_there_is_not_invites_nobody(string role)
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();
        await browser.People.InviteAsync("Ada", ProgramRole.Mentee);
        var page = await browser.OpenAsync("/console/programs/growth/people");

        var back = await browser.SendAsync(page, "/console/programs/growth/people", ("emails", A.Person("Ada").Email), ("role", role));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, back.Response.StatusCode);
        Assert.Contains("choose one", back.Document.QuerySelector("[role=alert]")!.TextContent);
    }

    [Fact]
    public async Task A_stage_that_there_is_not_filters_nothing()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();
        await browser.People.InviteAsync("Ada", ProgramRole.Mentee);

        Assert.Contains("Ada Example", (await browser.OpenAsync("/console/programs/growth/people?stage=99")).Text);
    }

    [Fact]
    public async Task Beside_the_invitation_stands_the_way_to_the_import_of_those_who_are_not_known_yet()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();

        Assert.Contains("/console/import", (await browser.OpenAsync("/console/programs/growth/people")).Links);
    }

    [Fact]
    public async Task People_are_listed_by_name_and_their_programs_by_name_too()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();
        foreach (var name in (string[])["Zoe", "Ben", "Maya", "Ada"])
        {
            await browser.People.InviteAsync(name, ProgramRole.Mentee);
        }

        var list = await browser.OpenAsync("/console/people");
        var person = await browser.OpenAsync($"/console/people/{ProgramDriver.Id("Ada")}");

        var names = list.Document.QuerySelectorAll("tbody a").Select(link => link.TextContent).ToList();
        Assert.Equal(names.Order(StringComparer.InvariantCultureIgnoreCase), names);
        Assert.Equal(A.Program(browser.App.Now).Name, person.Document.QuerySelector(".card h3")!.TextContent);
    }

    [Fact]
    public async Task The_next_moment_is_told_in_days_of_the_calendar()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        var next = A.Program(browser.App.Now).Calendar!.MatchingOn;
        await browser.People.StartProgramAsync(definition => definition with { Calendar = definition.Calendar! with { MatchingOn = next } });
        await browser.App.AdvanceToAsync(next.AddDays(-4).AddHours(1));

        Assert.Contains("in 4 days", (await browser.OpenAsync($"/console/programs/{A.ProgramId}")).Text);
    }

    [Fact]
    public async Task A_definition_is_pasted_and_its_mistakes_are_named()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        var form = await browser.OpenAsync("/console/new-program");

        var malformed = await browser.SendAsync(form, "/console/new-program/json", ("definition", "{ \"name\": "));
        var broken = await browser.SendAsync(form, "/console/new-program/json", ("definition", """{ "programId": "x1", "name": "Short" }"""));

        Assert.Contains("line 1", malformed.Text);
        Assert.Contains("calendar", broken.Document.QuerySelector("[role=alert]")!.TextContent);
    }

    [Fact]
    public async Task A_list_is_looked_at_before_its_good_rows_are_saved()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        const string List = "external_id,given_name,family_name,email,time_zone\nE1,Ada,Moreau,ada@example.com,Europe/Paris\nE2,Bo,Lind,nobody,Europe/Oslo\n";

        var look = await browser.SendFileAsync(await browser.OpenAsync("/console/import"), "/console/import", "file", List);
        Assert.Contains("2 rows read, 1 good", look.Text);
        Assert.Contains("Nobody is known yet", (await browser.OpenAsync("/console/people")).Text);

        var done = await browser.SendAsync(look, $"{look.Path}/save");
        Assert.Contains("1 row is taken in.", done.Text);
        var people = await browser.OpenAsync("/console/people");
        Assert.Contains("Ada Moreau", people.Text);
        Assert.DoesNotContain("Bo Lind", people.Text);
    }

    [Fact]
    public async Task People_are_invited_by_their_addresses()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();
        await browser.App.Get<PersonActs>().SaveAsync(ProgramDriver.Id("Ada"), _ => A.Person("Ada"), "system", DecisionName.PersonImported);
        const string Path = $"/console/programs/{A.ProgramId}/people";

        var unknown = await browser.SendAsync(await browser.OpenAsync(Path), Path, ("emails", "ada@example.com\nghost@example.com"), ("role", "Mentor"));
        Assert.Contains("ghost@example.com", unknown.Document.QuerySelector("[role=alert]")!.TextContent);

        var invited = await browser.SendAsync(unknown, Path, ("emails", "ada@example.com"), ("role", "Mentor"));
        Assert.Contains("Ada Example", invited.Text);
        Assert.Equal(EnrollmentStage.Invited, await browser.People.StageOfAsync("Ada"));
    }

    [Fact]
    public async Task A_round_is_approved_on_its_page()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();
        await browser.People.JoinAsync(ProgramDriver.Mentor, ProgramRole.Mentor);
        await browser.People.JoinAsync(ProgramDriver.Mentee, ProgramRole.Mentee);
        await browser.App.AdvanceAsync(TimeSpan.FromDays(28));
        const string Path = $"/console/programs/{A.ProgramId}/rounds/1";

        var approved = await browser.SendAsync(await browser.OpenAsync($"{Path}/approve"), $"{Path}/approve");

        Assert.Contains("Approved", approved.Done);
        Assert.Single(await browser.App.ListAsync<Proposal>(Partition.Program(A.ProgramId)));
    }
}
