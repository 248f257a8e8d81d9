using MentorFlow.Domain.Links;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;
using Microsoft.Playwright;

namespace MentorFlow.Tests.Functions.Participants.Sessions;

/// <summary>A call of two real browsers that may meet at the relay only, with the credentials that the app makes for it.</summary>
public sealed class RelayTests(Chromium chromium)
{
    private const string Partner = "#call .tile:not(.mine)";

    private const string Moves = $$"""
        () => document.querySelector("{{Partner}} [data-part=picture]").getVideoPlaybackQuality().totalVideoFrames > 20
        """;

    private const string StandsStill = $$"""
        () => {
            const frames = document.querySelector("{{Partner}} [data-part=picture]").getVideoPlaybackQuality().totalVideoFrames;
            const still = window.framesBefore === frames;
            window.framesBefore = frames;
            return still;
        }
        """;

    [Fact]
    public async Task Two_people_see_each_other_through_the_relay_alone_and_no_longer_when_it_is_gone()
    {
        var browser = await chromium.BrowserAsync();
        await using var relay = await Coturn.StartAsync();
        await using var app = await TestApp.StartWithHttpAsync(
            $"--Call:TurnUrls={relay.Url}", $"--Call:TurnSecret={Coturn.Secret}", "--Call:RelayOnly=true", $"--Host:ClockStart={Start():O}");
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        await people.KickOffAsync();
        var session = Assert.Single(await app.ListAsync<Session>(Partition.Program(A.ProgramId)));
        await app.AdvanceToAsync(session.StartsAt);

        IPage[] pages = [await EnterAsync(browser, app, ProgramDriver.Mentee, session), await EnterAsync(browser, app, ProgramDriver.Mentor, session)];
        foreach (var page in pages)
        {
            await page.Locator($"{Partner}[data-path=relay]").WaitForAsync();
            await page.WaitForFunctionAsync(Moves);
        }

        await relay.EndAsync();
        foreach (var page in pages)
        {
            await page.WaitForFunctionAsync(StandsStill, null, new() { PollingInterval = 1000 });
            await page.CloseAsync();
        }
    }

    // Credentials end by the app's clock, and coturn looks at the machine's: the app's must not be behind. The same day of the week, some weeks on.
    private static DateTimeOffset Start()
    {
        var behind = (TimeProvider.System.GetUtcNow() - TestApp.Start) / TimeSpan.FromDays(7);
        return TestApp.Start.AddDays(7 * Math.Max(0, Math.Ceiling(behind)));
    }

    private static async Task<IPage> EnterAsync(IBrowser browser, TestApp app, string name, Session session)
    {
        var page = await browser.NewPageAsync(new()
        {
            BaseURL = app.BaseAddress.ToString(),
            Locale = "en",
            Permissions = ["camera", "microphone"],
        });
        await page.GotoAsync(app.Get<LinkWriter>().Session(ProgramDriver.Id(name), A.ProgramId, session.SessionId).PathAndQuery);
        await page.Locator("form[action^='/m/l/'] button").First.ClickAsync();
        await page.Locator("#call button[data-act=join]").ClickAsync();
        return page;
    }
}
