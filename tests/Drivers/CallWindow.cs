using System.Text.RegularExpressions;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Storage;
using MentorFlow.Providers.Outbox;
using MentorFlow.Tests.Builders;
using Microsoft.Playwright;

namespace MentorFlow.Tests.Drivers;

/// <summary>A member's window on a call, in a real browser with a made-up camera, microphone and screen; it waits for what they would see and hear.</summary>
internal sealed partial class CallWindow : IAsyncDisposable
{
    /// <summary>The tiles of the other members.</summary>
    public const string Others = "#call .tile:not(.mine)";

    private const float Patience = 60_000;

    // What comes in is counted at the connection: the sound is played by an element that is not on the page.
    private const string Rig = """
        window.heard = new Set();
        const Connection = window.RTCPeerConnection;
        window.RTCPeerConnection = class extends Connection {
            constructor(...given) {
                super(...given);
                setInterval(async () => {
                    for (const [, one] of await this.getStats()) {
                        if (one.type === "inbound-rtp" && one.kind === "audio" && one.totalAudioEnergy > 0) {
                            window.heard.add(this);
                        }
                    }
                }, 300);
            }
        };
        if (navigator.mediaDevices) {
            navigator.mediaDevices.getDisplayMedia = async () => {
                const canvas = Object.assign(document.createElement("canvas"), { width: 640, height: 360 });
                const paint = canvas.getContext("2d");
                let color = 0;
                setInterval(() => {
                    paint.fillStyle = `hsl(${color += 40} 80% 50%)`;
                    paint.fillRect(0, 0, 640, 360);
                }, 100);
                return canvas.captureStream(10);
            };
        }
        """;

    // Of every other one, five pictures that are not alike and twenty frames, counted from the first look that goes by this name.
    private const string Moves = """
        ({ others, look }) => {
            const tiles = [...document.querySelectorAll("#call .tile:not(.mine)")];
            const moves = tiles.map(tile => {
                const picture = tile.querySelector("[data-part=picture]");
                if (picture.videoWidth === 0) {
                    return false;
                }

                const frames = picture.getVideoPlaybackQuality().totalVideoFrames;
                const seen = (tile.looks ??= {})[look] ??= { from: frames, pictures: new Set() };
                const canvas = new OffscreenCanvas(32, 24).getContext("2d");
                canvas.drawImage(picture, 0, 0, 32, 24);
                seen.pictures.add(canvas.getImageData(0, 0, 32, 24).data.join());
                return seen.pictures.size >= 5 && frames - seen.from >= 20;
            });
            return moves.length === others && moves.every(moving => moving);
        }
        """;

    private readonly Screen screen;
    private readonly ICDPSession network;
    private int looks;

    private CallWindow(Screen screen, ICDPSession network) => (this.screen, this.network) = (screen, network);

    public IPage Page => screen.Page;

    /// <param name="width">Pixels.</param>
    /// <param name="withDevices">Off where the browser lets the page have neither camera nor microphone.</param>
    public static async Task<CallWindow> OpenAsync(IBrowser browser, TestApp app, int width, bool withDevices = true)
    {
        var page = await AxeWindow.OpenAsync(browser, new BrowserNewPageOptions
        {
            ViewportSize = new() { Width = width, Height = 900 },
            BaseURL = app.BaseAddress.ToString(),
            Locale = "en",
            Permissions = withDevices ? ["camera", "microphone"] : [],
            ReducedMotion = ReducedMotion.Reduce,
        });
        page.SetDefaultTimeout(Patience);
        await page.Context.AddInitScriptAsync(Rig);
        var window = new CallWindow(new Screen(page, width), await page.Context.NewCDPSessionAsync(page));

        // Media can be cut only where the browser minded the network before the first connection was made.
        await window.network.SendAsync("Network.enable");
        await window.SetNetworkAsync(offline: false);
        return window;
    }

    /// <summary>The link of the newest mail of a kind to somebody, as it lies in the outbox.</summary>
    public static async Task<Uri> LinkInMailAsync(TestApp app, string name, MailTemplate template)
    {
        var record = (await app.ListAsync<MailRecord>(Partition.Mail(A.ProgramId)))
            .Where(mail => mail.Template == template && mail.PersonId == A.Id(name) && mail.Status is MailStatus.Sent)
            .MaxBy(mail => mail.SentAt);
        Assert.NotNull(record);
        var text = ((MemoryMailSender)app.Get<IMailSender>()).Mails.Single(mail => mail.IdempotencyId == record.MailId).Text;
        return new Uri(Link().Match(text).Value);
    }

    /// <summary>The tab that a link of the page opens.</summary>
    public async Task<CallWindow> OpenTabAsync(ILocator link)
    {
        var page = await Page.Context.RunAndWaitForPageAsync(() => link.ClickAsync());
        page.SetDefaultTimeout(Patience);
        return new CallWindow(new Screen(page, page.ViewportSize!.Width), await page.Context.NewCDPSessionAsync(page));
    }

    /// <summary>Follows a mail's link and presses its button.</summary>
    public async Task ComeInAsync(Uri link)
    {
        await Page.GotoAsync(link.PathAndQuery);
        await EnterAsync();
    }

    /// <summary>Presses the button of the page that a link opens.</summary>
    public async Task EnterAsync()
    {
        await Page.Locator("form[action^='/m/l/'] button").First.ClickAsync();
        await Page.WaitForURLAsync("**/m/s/**");
    }

    public Task PressAsync(string act) => Page.Locator($"#call button[data-act={act}]").ClickAsync();

    /// <summary>Waits for something of the call that has this text and can be seen.</summary>
    public Task SeeAsync(string part, string text) => Page.Locator(part, new() { HasText = text }).First.WaitForAsync();

    /// <summary>Waits until every one of so many others is seen moving, from now on.</summary>
    public Task SeeMovingAsync(int others = 1) =>
        Page.WaitForFunctionAsync(Moves, new { others, look = $"look {++looks}" }, new() { PollingInterval = 100 });

    /// <summary>Waits until so many others were heard.</summary>
    public Task HearAsync(int others = 1) => Page.WaitForFunctionAsync("others => window.heard.size >= others", others, new() { PollingInterval = 100 });

    /// <summary>Axe on the page as it stands, the size of what can be hit, and what runs off the screen.</summary>
    public async Task ExamineAsync()
    {
        await screen.LookAsync();
        Assert.Empty(await AxeWindow.ViolationsAsync(Page));
    }

    /// <summary>Cuts the network, media and all.</summary>
    public async Task GoOfflineAsync()
    {
        await Page.EvaluateAsync("() => { window.offlineAt = performance.now(); }");
        await SetNetworkAsync(offline: true);
    }

    /// <summary>Waits until the network has been cut for so long.</summary>
    /// <param name="seconds">By the browser's clock.</param>
    public Task WasOfflineAsync(int seconds) => Page.WaitForFunctionAsync(
        "seconds => performance.now() - window.offlineAt > seconds * 1000", seconds, new() { PollingInterval = 100 });

    public Task GoOnlineAsync() => SetNetworkAsync(offline: false);

    public ValueTask DisposeAsync() => screen.DisposeAsync();

    private Task SetNetworkAsync(bool offline) => network.SendAsync("Network.emulateNetworkConditions", new Dictionary<string, object>
    {
        ["offline"] = offline,
        ["latency"] = 1,
        ["downloadThroughput"] = 100_000_000,
        ["uploadThroughput"] = 100_000_000,
    });

    [GeneratedRegex(@"https?://\S+/m/l/\S+")]
    private static partial Regex Link();
}
