using System.Text.RegularExpressions;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;
using Microsoft.Playwright;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.Wording;

/// <summary>The words of mails in a real browser, without scripts.</summary>
public sealed class WordingScreenTests(Chromium chromium)
{
    private const string List = $"/console/programs/{A.ProgramId}/wording";
    private const string Mail = $"{List}/SessionInvitation/en";

    [Theory]
    [InlineData(390, 844)]
    [InlineData(1280, 800)]
    public async Task What_is_typed_is_seen_in_the_frame_before_it_is_saved(int width, int height)
    {
        Thorough.OnlyFor(width is 390);
        var browser = await chromium.BrowserAsync();
        await using var app = await TestApp.StartWithHttpAsync();
        await new ProgramDriver(app).StartProgramAsync();
        var options = new BrowserNewContextOptions
        {
            BaseURL = app.BaseAddress.ToString(),
            ViewportSize = new ViewportSize { Width = width, Height = height },
            JavaScriptEnabled = false,
        };
        await using var window = await browser.NewContextAsync(options);
        await using var screen = new Screen(await window.NewPageAsync(), width);
        await screen.Page.GotoAsync(app.Get<OneTimeLink>().Path);

        await screen.OpenAsync(List);
        await screen.OpenAsync(Mail);
        await screen.Page.FillAsync("[name=introduction]", "It is set.\nBring a question, {name}.");
        await screen.PressAsync("See how it looks");
        await Assertions.Expect(screen.Page.FrameLocator("iframe[name=preview]").Locator("body")).ToContainTextAsync("Bring a question, Zoë.");
        await Assertions.Expect(screen.Page.Locator("[name=introduction]")).ToHaveValueAsync(new Regex("Bring a question"));

        await screen.PressAsync("Save these words");
        await Assertions.Expect(screen.Page.FrameLocator("iframe[name=preview]").Locator("body")).ToContainTextAsync("Bring a question, Zoë.");
        await screen.PressAsync("Send me a test");
        await screen.OpenAsync("/console/gallery");
        await screen.OpenAsync("/console/gallery/CoordinatorDigest/fr");
    }
}
