using MentorFlow.Localization;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Standalone.Demo;

/// <summary>A coordinator's day in a real browser, on a phone's width and on a desk's, in both languages, with and without scripts.</summary>
[Collection(DemoHistoryCollection.Name)]
public sealed class CoordinatorDayTests(DemoHistoryFixture history, Chromium chromium)
{
    private const int Phone = 390;
    private const int Desk = 1280;

    [Theory]
    [InlineData(Desk, "en", true)]
    [InlineData(Desk, "fr", false)]
    [InlineData(Phone, "en", true)]
    [InlineData(Phone, "fr", false)]
    public async Task A_coordinator_gets_through_the_day(int width, string language, bool scripts)
    {
        Thorough.OnlyFor(width != Desk || language is "fr");
        var browser = await chromium.BrowserAsync();
        await using var app = await TestApp.StartWithHttpAsync(history.Copy());
        await using var screen = new Screen(
            await browser.NewPageAsync(new()
            {
                ViewportSize = new() { Width = width, Height = 900 },
                BaseURL = app.BaseAddress.ToString(),
                JavaScriptEnabled = scripts,
                Locale = language,
            }),
            width);
        var day = new CoordinatorDay(app, screen, Languages.BuiltIn.Of(language), isPhone: width == Phone);

        await day.ComeInAsync();
        await day.DecideAndSeeTheNextAsync();
        await day.PutOffAndSeeTheNextAsync();
        await day.ReviewTheRoundAndApproveItAsync();
        await day.PauseAMentorshipAndLetItGoOnAsync();
        await day.FindSomebodyAndInviteThemAsync();
        await day.SayAMailInOwnWordsAsync();
        await day.LookAtMailsAndTheLedgerAsync();
        await day.LeaveAsync();
    }
}
