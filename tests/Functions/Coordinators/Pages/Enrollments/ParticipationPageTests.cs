using System.Net;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.Enrollments;

/// <summary>A coordinator puts right who takes part, one or several at once: looked at, then done, without a script.</summary>
public sealed class ParticipationPageTests
{
    private const string List = $"/console/programs/{A.ProgramId}/people";

    [Fact]
    public async Task A_selection_is_looked_at_before_it_is_taken_out_and_brought_back()
    {
        await using var browser = await StartAsync();
        await browser.People.InviteAsync("Ada", ProgramRole.Mentee);
        await browser.People.InviteAsync("Bo", ProgramRole.Mentor);

        var check = await ChooseAsync(browser, "Withdraw", "Ada", "Bo");
        Assert.Equal("Take 2 people out of the program?", check.Title);
        Assert.Equal(EnrollmentStage.Invited, await browser.People.StageOfAsync("Ada"));
        PageRules.Check(new SeenPage(check.Response.StatusCode, check.Path, check.Document, check.Response));

        var done = await browser.SendAsync(check, $"{List}/do");
        Assert.Contains("out of the program", done.Done);
        Assert.Equal((EnrollmentStage.Left, EnrollmentStage.Left), (await browser.People.StageOfAsync("Ada"), await browser.People.StageOfAsync("Bo")));

        var again = await browser.SendAsync(check, $"{List}/do");
        Assert.Equal(HttpStatusCode.Conflict, again.Response.StatusCode);
        Assert.Contains("Their part in the program is over.", again.Text);

        var back = await browser.SendAsync(await ChooseAsync(browser, "BringBack", "Ada"), $"{List}/do");
        Assert.Contains("on the list", back.Done);
        Assert.Equal(EnrollmentStage.Invited, await browser.People.StageOfAsync("Ada"));
    }

    [Fact]
    public async Task A_role_is_changed_from_the_page_of_the_person_and_one_that_does_not_exist_here_is_refused_by_its_field()
    {
        await using var browser = await StartAsync();
        await browser.People.InviteAsync("Ada", ProgramRole.Mentee);
        var path = $"/console/programs/{A.ProgramId}/person/{A.Id("Ada")}";

        var missing = await browser.SendAsync(await browser.OpenAsync(path), $"{List}/check", ("act", "ChangeRole"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, missing.Response.StatusCode);
        Assert.Equal(["newRole"], missing.WrongFields);
        var wrong = await browser.SendAsync(await browser.OpenAsync(path), $"{List}/check", ("act", "ChangeRole"), ("newRole", "Peer"));
        Assert.Equal(["newRole"], wrong.WrongFields);

        var check = await browser.SendAsync(await browser.OpenAsync(path), $"{List}/check", ("act", "ChangeRole"), ("newRole", "Mentor"));
        var done = await browser.SendAsync(check, $"{List}/do");

        Assert.StartsWith($"/console/people/{A.Id("Ada")}", done.Path);
        Assert.Equal(ProgramRole.Mentor, (await browser.App.ReadAsync(Enrollment.KeyOf(A.ProgramId, A.Id("Ada")))).Role);
    }

    [Fact]
    public async Task An_invitation_in_a_role_that_the_form_has_no_use_for_comes_back()
    {
        await using var browser = await StartAsync();
        await browser.App.KnowAsync("Ada");

        var wrong = await browser.SendAsync(await browser.OpenAsync(List), List, ("emails", "ada@example.com"), ("role", "Peer"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Response.StatusCode);
        Assert.Contains("choose a role that there is in this form of program", wrong.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(await browser.App.ListAsync<Enrollment>(Partition.Program(A.ProgramId)));
    }

    [Fact]
    public async Task The_places_of_a_capped_program_and_who_waits_for_one_stand_on_its_page_and_on_theirs()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync(definition => definition with { SizeCap = 2 });
        foreach (var name in new[] { "Ada", "Bo", "Cy" })
        {
            await browser.People.InviteAsync(name, ProgramRole.Mentee);
        }

        Assert.Contains("2 places, 0 free, 1 waiting for one.", (await browser.OpenAsync(List)).Text);
        Assert.Contains("On the waiting list, number 1", (await browser.OpenAsync($"{List}?stage=Waitlisted")).Text);
        using var cy = new Browser(browser.App);
        Assert.Contains("You are number 1 of 1 on the waiting list.", (await cy.ComeInAsync("Cy")).Text);
    }

    [Fact]
    public async Task Who_declined_comes_back_from_their_own_page()
    {
        await using var browser = await StartAsync();
        await browser.People.InviteAsync("Ada", ProgramRole.Mentee);
        await browser.People.DoAsync(browser.App.Get<EnrollmentActs>().AnswerInvitationAsync(A.ProgramId, A.Id("Ada"), accepted: false));
        using var ada = new Browser(browser.App);
        await ada.ComeInAsync("Ada");

        var page = await ada.PressAsync(await ada.GetAsync($"/m/invitation/{A.ProgramId}"), "I would like to take part");

        Assert.Contains("Will you take part", page.Text);
        Assert.Equal(EnrollmentStage.Invited, await browser.People.StageOfAsync("Ada"));
    }

    private static async Task<ConsolePage> ChooseAsync(ConsoleBrowser browser, string act, params string[] names) => await browser.SendAsync(
        await browser.OpenAsync(List), $"{List}/check", [.. names.Select(name => ("chosen", A.Id(name))), ("act", act)]);

    private static async Task<ConsoleBrowser> StartAsync()
    {
        var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();
        return browser;
    }
}
