using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(MentorFlow.Tests.Drivers.Chromium))]

namespace MentorFlow.Tests.Drivers;

/// <summary>One real browser for all tests that look at pages, started by the first of them; every window they open is a visitor of its own.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private const string Program = "/usr/bin/chromium";

    private readonly Lazy<Task<(IPlaywright Playwright, IBrowser Browser)>> started = new(StartAsync);

    /// <summary>Skips the test where there is none.</summary>
    public async Task<IBrowser> BrowserAsync()
    {
        Assert.SkipUnless(File.Exists(Program), $"There is no {Program}; on Debian: apt-get install chromium.");
        return (await started.Value).Browser;
    }

    public async ValueTask DisposeAsync()
    {
        if (started.IsValueCreated)
        {
            var (playwright, browser) = await started.Value;
            await browser.DisposeAsync();
            playwright.Dispose();
        }
    }

    private static async Task<(IPlaywright Playwright, IBrowser Browser)> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();

        // Camera and microphone are made up; a window that is to use them is given the permission.
        return (playwright, await playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = Program, Args = ["--no-sandbox", "--use-fake-device-for-media-stream"] }));
    }
}
