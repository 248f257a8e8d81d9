using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Orchestrations.People;
using MentorFlow.Orchestrations.Sessions;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;
using Microsoft.Playwright;

namespace MentorFlow.Tests.Functions.Coordinators.Pages;

/// <summary>The console's lists and what their rows open, in a real browser, on a phone's width and on a desk's, without a script.</summary>
public sealed class ListScreenTests(Chromium chromium)
{
    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task A_coordinator_goes_through_the_lists_in_a_real_browser(int width)
    {
        Thorough.OnlyFor(width is 1280);
        var browser = await chromium.BrowserAsync();
        await using var app = await TestApp.StartWithHttpAsync();
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        var mentorship = await people.KickOffAsync();
        var session = await people.MeetAsync();
        foreach (var name in (string[])[ProgramDriver.Mentor, ProgramDriver.Mentee])
        {
            await people.DoAsync(app.Get<SessionActs>().FollowUpAsync(A.ProgramId, session.SessionId, ProgramDriver.Id(name), 2, summary: null));
        }

        for (var number = 0; number < 60; number++)
        {
            var person = A.Person($"Person{number:D2}") with { Site = "Paris", Standing = (Standing)(number % 3) };
            await app.Get<PersonActs>().SaveAsync(person.PersonId, _ => person, "test", DecisionName.PersonImported);
        }

        await using var screen = new Screen(
            await browser.NewPageAsync(
                new() { ViewportSize = new() { Width = width, Height = 900 }, BaseURL = app.BaseAddress.ToString(), JavaScriptEnabled = false }),
            width);
        await screen.OpenAsync(app.Get<OneTimeLink>().Path);

        await screen.OpenAsync("/console/people?sort=-name");
        await screen.Page.GetByLabel("Choose Theo Example").CheckAsync();
        await screen.Page.GetByLabel("Role").SelectOptionAsync("Mentor");
        await screen.Page.Locator("fieldset.bulk select[name=program]").SelectOptionAsync(A.ProgramId);
        await screen.PressAsync("Invite");
        await screen.Page.GetByRole(AriaRole.Link, new() { Name = "Next", Exact = true }).ClickAsync();
        await screen.LookAsync();
        await screen.OpenAsync("/console/people?q=nobody");
        var mentee = $"/console/people/{ProgramDriver.Id(ProgramDriver.Mentee)}";
        await screen.OpenAsync(mentee);
        await screen.Page.GetByLabel("A note").FillAsync("Asked for a quieter month.");
        await screen.PressAsync("Keep the note");
        await screen.OpenAsync(mentee);
        await screen.PressAsync("See as Theo");
        await screen.OpenAsync($"{mentee}/as");
        await screen.OpenAsync($"{mentee}/as/{A.ProgramId}/mentorships/{mentorship.MentorshipId}");
        await screen.OpenAsync("/console/mentorships?view=uneasy");
        await screen.Page.GetByLabel("Choose Maya Example and Theo Example").CheckAsync();
        await screen.Page.GetByLabel("What to do", new() { Exact = true }).SelectOptionAsync("Pause");
        await screen.PressAsync("See what will happen");
        await screen.OpenAsync("/console/mails?q=theo");
        await screen.OpenAsync("/console/results");
        await screen.OpenAsync("/console/search?q=theo");
        await screen.OpenAsync($"/console/programs/{A.ProgramId}/mentorships/{mentorship.MentorshipId}");
        foreach (var details in await screen.Page.Locator("summary").AllAsync())
        {
            await details.ClickAsync();
        }

        await screen.LookAsync();
        await screen.PressAsync("Pause it");

        Assert.NotNull((await app.ReadAsync(Domain.Storage.Key.Of(mentorship))).PausedAt);
    }
}
