using Microsoft.Playwright;

namespace MentorFlow.Tests.Pages;

/// <summary>A page in a real browser, looked at after every step. MENTORFLOW_SCREENSHOTS names a folder to keep pictures in.</summary>
internal sealed class Screen(IPage page, int width)
{
    private const double SmallestTarget = 24;

    private static readonly string? Folder = Environment.GetEnvironmentVariable("MENTORFLOW_SCREENSHOTS");

    private int taken;

    public IPage Page => page;

    public async Task OpenAsync(string path)
    {
        await page.GotoAsync(path);
        await LookAsync();
    }

    public async Task PressAsync(string button)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await LookAsync();
    }

    private async Task LookAsync()
    {
        if (Folder is not null)
        {
            var name = string.Concat(new Uri(page.Url).AbsolutePath.Trim('/').Select(character => char.IsLetterOrDigit(character) ? character : '-'));
            await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{width}-{++taken:D2}-{name[..Math.Min(40, name.Length)]}.png"), FullPage = true });
        }

        var body = await page.Locator("body").BoundingBoxAsync();
        Assert.True(body!.Width <= width, $"{page.Url} is {body.Width} pixels wide on a screen of {width}");
        foreach (var target in await page.Locator("button:visible, .button:visible, input:not([type=hidden]):visible, select:visible, summary:visible").AllAsync())
        {
            var box = await target.BoundingBoxAsync();
            Assert.True(box is null || Math.Min(box.Width, box.Height) >= SmallestTarget - 3, $"{page.Url}: {await target.TextContentAsync()} is {box?.Width} by {box?.Height} pixels, too small to hit");
            Assert.True(box is null || box.X + box.Width <= width + 1, $"{page.Url}: {await target.TextContentAsync()} runs off the screen");
        }
    }
}
