using MentorFlow.Domain.People;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Matching.Review;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;
using Microsoft.Playwright;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.Rounds;

/// <summary>The review of a round in a real browser, on a phone's width and on a desk's, without a script.</summary>
public sealed class RoundReviewScreenTests(Chromium chromium)
{
    private const string Path = $"/console/programs/{A.ProgramId}/rounds/1";

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task A_coordinator_reviews_a_round_in_a_real_browser(int width)
    {
        Thorough.OnlyFor(width is 1280);
        var browser = await chromium.BrowserAsync();
        await using var app = await TestApp.StartWithHttpAsync();
        var round = await RoundDriver.StartAsync(app);
        await round.Program.JoinAsync("Zed", ProgramRole.Mentee, skill: "Coding");
        await round.TakeAsync(ReviewAction.Resolve);
        await using var screen = new Screen(
            await browser.NewPageAsync(
                new() { ViewportSize = new() { Width = width, Height = 900 }, BaseURL = app.BaseAddress.ToString(), JavaScriptEnabled = false }),
            width);
        await screen.OpenAsync(app.Get<OneTimeLink>().Path);

        await screen.OpenAsync(Path);
        await screen.PressAsync("Lock Noor Example and Lea Example");
        await screen.PressAsync("Rule out Maya Example and Theo Example");
        foreach (var details in await screen.Page.Locator("summary").AllAsync())
        {
            await details.ClickAsync();
        }

        await screen.LookAsync();
        await screen.OpenAsync($"{Path}/people/{ProgramDriver.Id("Theo")}");
        await screen.Page.GetByRole(AriaRole.Link, new() { Name = "All that changes" }).First.ClickAsync();
        await screen.LookAsync();
        await screen.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^(Exchange|Pair them)") }).ClickAsync();
        await screen.LookAsync();
        await screen.OpenAsync($"{Path}/approve");
        await screen.PressAsync("Approve and send");

        Assert.NotEmpty(await round.ProposalsAsync("Zed"));
    }
}
