using MentorFlow.Domain.Calls;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;
using Microsoft.Playwright;

namespace MentorFlow.Tests.Functions.Participants.Devices;

/// <summary>The check in a real browser with a made-up camera: it finds out what works, says what helps where something does not, and is kept.</summary>
public sealed class DeviceCheckScreenTests(Chromium chromium)
{
    private const string Theo = ProgramDriver.Mentee;

    /// <summary>The made-up microphone beeps for 20 ms twice a second. Somebody who speaks is heard for longer.</summary>
    private const string Speaks = """
        const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
        navigator.mediaDevices.getUserMedia = async wanted => {
            const stream = await ask(wanted);
            const context = new AudioContext();
            const voice = new MediaStreamAudioDestinationNode(context);
            const tone = new OscillatorNode(context);
            tone.connect(voice);
            tone.start();
            stream.getAudioTracks().forEach(track => stream.removeTrack(track));
            voice.stream.getAudioTracks().forEach(track => stream.addTrack(track));
            return stream;
        };
        """;

    private const string Refuses = """
        navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException("no", "NotAllowedError"));
        """;

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task The_link_of_a_mail_leads_to_a_check_that_finds_out_what_works_and_keeps_it(int width)
    {
        var browser = await chromium.BrowserAsync();
        await using var app = await TestApp.StartWithHttpAsync();
        var session = await KickOffAsync(app);
        await using var screen = await OpenAsync(browser, app, width, Speaks, "camera", "microphone");
        await screen.ComeInAsync(app.Get<LinkWriter>().DeviceCheck(ProgramDriver.Id(Theo), A.ProgramId, session.SessionId));

        await screen.Page.Locator("[data-act=preview]").ClickAsync();
        await FoundAsync(screen, "camera", "ok");
        await FoundAsync(screen, "microphone", "ok");
        await screen.Page.Locator("[data-act=test-sound]").ClickAsync();
        await screen.Page.Locator("[data-act=heard]").ClickAsync();
        await FoundAsync(screen, "speaker", "ok");
        await ConnectionAsync(screen);
        await screen.LookAsync();
        await screen.SendAsync("[data-part=result]");
        await screen.Page.Locator("#last").WaitForAsync();
        await screen.LookAsync();

        var findings = (await app.ReadAsync(DeviceCheck.KeyOf(ProgramDriver.Id(Theo)))).Findings;
        Assert.Equal((DeviceState.Ok, DeviceState.Ok, DeviceState.Ok), (findings.Camera, findings.Microphone, findings.Speaker));
        Assert.NotEqual(NetworkWay.Skipped, findings.Connection);
    }

    [Fact]
    public async Task A_refused_camera_comes_with_advice_for_this_browser_and_with_ways_on()
    {
        var browser = await chromium.BrowserAsync();
        await using var app = await TestApp.StartWithHttpAsync();
        var session = await KickOffAsync(app);
        await using var screen = await OpenAsync(browser, app, 390, Refuses);
        await screen.ComeInAsync(app.Get<LinkWriter>().DeviceCheck(ProgramDriver.Id(Theo), A.ProgramId, session.SessionId));

        await screen.Page.Locator("[data-act=preview]").ClickAsync();
        await FoundAsync(screen, "camera", "failed");
        await FoundAsync(screen, "microphone", "failed");
        Assert.Contains(
            "Click the sign beside the address", await screen.Page.Locator("[data-part=result-microphone]").TextContentAsync(), StringComparison.Ordinal);
        await ConnectionAsync(screen);
        await screen.SendAsync("[data-part=result]");
        await screen.Page.Locator("form[action^='/m/check-help/'] button").WaitForAsync();
        await screen.LookAsync();

        var check = await app.ReadAsync(DeviceCheck.KeyOf(ProgramDriver.Id(Theo)));
        Assert.Equal((DeviceState.Failed, DeviceState.Failed), (check.Findings.Camera, check.Findings.Microphone));
        Assert.Equal(BrowserFamily.Chrome, check.Browser);
    }

    private static async Task<Session> KickOffAsync(TestApp app)
    {
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        await people.KickOffAsync();
        return Assert.Single(await app.ListAsync<Session>(Partition.Program(A.ProgramId)));
    }

    private static async Task<Screen> OpenAsync(IBrowser browser, TestApp app, int width, string script, params string[] permissions)
    {
        var page = await browser.NewPageAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 900 },
            BaseURL = app.BaseAddress.ToString(),
            Locale = "en",
            Permissions = permissions,
        });
        await page.AddInitScriptAsync(script);
        return new Screen(page, width);
    }

    private static Task FoundAsync(Screen screen, string part, string state) =>
        screen.Page.Locator($"[data-part=result-{part}][data-state={state}]").WaitForAsync();

    // Whichever way this machine's network leaves; while it is tried, nothing stands there.
    private static Task ConnectionAsync(Screen screen) =>
        screen.Page.Locator("[data-part=result-connection]:is([data-state=host], [data-state=reflexive], [data-state=none])").WaitForAsync();
}
