using MentorFlow.Domain.Programs;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Tests.Drivers;
using Microsoft.Playwright;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.Drafts;

/// <summary>The set-up of a program in a real browser, on a phone's width and on a desk's, without a script.</summary>
public sealed class SetUpScreenTests(Chromium chromium)
{
    private const int MostClicks = 40;

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task A_coordinator_goes_from_nothing_to_a_launched_program_in_few_clicks(int width)
    {
        Thorough.OnlyFor(width is 1280);
        var browser = await chromium.BrowserAsync();
        await using var app = await TestApp.StartWithHttpAsync();
        await using var screen = new Screen(
            await browser.NewPageAsync(
                new() { ViewportSize = new() { Width = width, Height = 900 }, BaseURL = app.BaseAddress.ToString(), JavaScriptEnabled = false }),
            width);
        var clicks = 0;
        await screen.OpenAsync(app.Get<OneTimeLink>().Path);
        await screen.OpenAsync("/console/programs");
        await FollowAsync("Set up a program");
        await screen.Page.GetByRole(AriaRole.Radio, new() { Name = "New managers" }).CheckAsync();
        clicks++;
        await PressAsync("Begin a draft");
        await screen.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("First time leading");
        clicks++;
        await NextAsync();
        await NextAsync();
        await screen.Page.Locator("[name=coordinator0-name]").FillAsync("Robin");
        await screen.Page.Locator("[name=coordinator0-email]").FillAsync("robin@example.com");
        clicks += 2;

        while (!screen.Page.Url.Contains("/overview", StringComparison.Ordinal) && clicks < MostClicks)
        {
            await NextAsync();
        }

        await PressAsync("Create the program");
        await PressAsync("Start the program");

        Assert.True(clicks < MostClicks, $"It took {clicks} clicks.");
        Assert.Equal(ProgramStatus.Running, (await app.ReadAsync(MentoringProgram.KeyOf("first-time-leading"))).Status);

        async Task FollowAsync(string link)
        {
            await screen.Page.GetByRole(AriaRole.Link, new() { Name = link }).First.ClickAsync();
            clicks++;
            await screen.LookAsync();
        }

        async Task PressAsync(string button)
        {
            await screen.PressAsync(button);
            clicks++;
        }

        Task NextAsync() => PressAsync("Save and continue");
    }
}
