using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.People;
using MentorFlow.Orchestrations.Sessions;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;
using Microsoft.Playwright;

namespace MentorFlow.Tests.Functions.Participants;

/// <summary>
/// One journey in a real browser, on a phone's width and on a desk's: nothing runs off the screen, targets are large enough, and no script is missed.
/// </summary>
public sealed class ScreenTests(Chromium chromium)
{
    private const string Theo = ProgramDriver.Mentee;

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task A_mentee_walks_through_in_a_real_browser(int width)
    {
        var browser = await chromium.BrowserAsync();
        await using var app = await TestApp.StartWithHttpAsync();
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        await people.InviteAsync(Theo, ProgramRole.Mentee);

        await using var screen = await OpenScreenAsync(browser, app, width);

        await screen.OpenAsync(app.Get<LinkWriter>().Invitation(ProgramDriver.Id(Theo), A.ProgramId).PathAndQuery);
        await screen.PressAsync("Continue");
        await screen.Page.GetByLabel("I agree that").CheckAsync();
        await screen.PressAsync("Yes, I take part");
        await screen.Page.GetByLabel("Skills you want to grow, line 1").FillAsync("Leadership");
        await screen.Page.GetByLabel("Skills you want to grow, line 2").FillAsync("Presenting");
        await screen.Page.GetByLabel("Tuesday, Morning").CheckAsync();
        await screen.Page.GetByLabel("Direct").CheckAsync();
        await screen.Page.GetByLabel("Doing").CheckAsync();
        await screen.PressAsync("Save my profile");
        await screen.Page.GetByRole(AriaRole.Link, new() { Name = "Begin" }).ClickAsync();
        await screen.PressAsync("I have read this");
        await screen.OpenAsync("/m/quiz/growth");
        Assert.Equal(EnrollmentStage.InTraining, await people.StageOfAsync(Theo));
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task Every_page_of_a_mentorship_fits_the_screen(int width)
    {
        var browser = await chromium.BrowserAsync();
        await using var app = await TestApp.StartWithHttpAsync();
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        var mentorship = await people.KickOffAsync(mentorZone: "Europe/London");
        await app.Get<PersonActs>().SaveAsync(
            ProgramDriver.Id(ProgramDriver.Mentor), known => known! with { Email = "maya.featherstonehaugh-cholmondeley@engineering.example.com" },
            "test", DecisionName.PersonUpdated);
        var session = Assert.Single(await app.ListAsync<Session>(Partition.Program(A.ProgramId)));
        await app.AdvanceToAsync(session.StartsAt);

        await using var screen = await OpenScreenAsync(browser, app, width);
        await screen.OpenAsync(app.Get<LinkWriter>().Home(ProgramDriver.Id(Theo)).PathAndQuery);
        await screen.PressAsync("Continue");

        var (pair, meeting) = ($"growth/{mentorship.MentorshipId}", $"growth/{session.SessionId}");
        foreach (var path in (string[])
            [
                "/m", "/m/profile/growth", "/m/training/growth", "/m/trained/growth", "/m/leave/growth", "/m/new-link",
                $"/m/mentorship/{pair}", $"/m/agreement/{pair}", $"/m/agreement/{pair}/change", $"/m/goals/{pair}", $"/m/concern/{pair}", $"/m/leave/{pair}",
                $"/m/survey/growth/FitCheck/{mentorship.MentorshipId}", $"/m/survey/growth/Closing/{mentorship.MentorshipId}", $"/m/s/{meeting}",
            ])
        {
            await screen.OpenAsync(path);
        }

        await screen.OpenAsync($"/m/s/{meeting}");
        await screen.PressAsync("Enter the room");
        await people.DoAsync(app.Get<SessionActs>().ArriveAsync(A.ProgramId, session.SessionId, ProgramDriver.Id(ProgramDriver.Mentor)));
        await app.AdvanceToAsync(session.EndsAt);
        await screen.OpenAsync($"/m/s/{meeting}/after");
    }

    [Fact]
    public async Task Axe_finds_what_breaks_its_rules()
    {
        var browser = await chromium.BrowserAsync();
        var window = await AxeWindow.OpenAsync(browser, width: 390);
        await window.GotoAsync("data:text/html,<!doctype html><html lang=en><title>t</title><img src=x>");

        var violations = await AxeWindow.ViolationsAsync(window);
        await window.CloseAsync();

        Assert.StartsWith("image-alt: ", Assert.Single(violations), StringComparison.Ordinal);
    }

    private static async Task<Screen> OpenScreenAsync(IBrowser browser, TestApp app, int width) => new(
        await browser.NewPageAsync(
            new() { ViewportSize = new() { Width = width, Height = 900 }, BaseURL = app.BaseAddress.ToString(), JavaScriptEnabled = false }),
        width);
}
