using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.Settings;

/// <summary>The organization's own color and logo, in a real browser, on a phone's width and on a desk's, by day and in the dark.</summary>
public sealed class SettingsScreenTests(Chromium chromium)
{
    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task Pages_in_the_color_of_an_organization_can_be_read(int width)
    {
        Thorough.OnlyFor(width is 1280);
        using var folder = new TemporaryFolder();
        var logo = await ALogo.InAsync(folder, "logo.svg", ALogo.Svg);
        var browser = await chromium.BrowserAsync();
        await using var app = await TestApp.StartWithHttpAsync(
            "--Organization:Name=Acme mentoring", $"--Organization:LogoFile={logo}", "--Organization:Accent=#c2410c");
        await using var screen = new Screen(
            await browser.NewPageAsync(
                new() { ViewportSize = new() { Width = width, Height = 900 }, BaseURL = app.BaseAddress.ToString(), JavaScriptEnabled = false }),
            width);
        await screen.OpenAsync(app.Get<OneTimeLink>().Path);

        await screen.OpenAsync("/console/settings");
        await screen.OpenAsync("/console");

        Assert.Equal("Acme mentoring", await screen.Page.Locator(".masthead img").GetAttributeAsync("alt"));
    }
}
