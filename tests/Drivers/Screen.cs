using Microsoft.Playwright;

namespace MentorFlow.Tests.Drivers;

/// <summary>A page in a real browser, looked at after every step. MENTORFLOW_SCREENSHOTS names a folder to keep pictures in.</summary>
internal sealed class Screen(IPage page, int width)
{
    /// <summary>Pixels: a fingertip.</summary>
    private const double SmallestTarget = 44;

    private const double Rounding = 0.5;

    /// <summary>Pixels: a phone. What axe looks for does not hang on the width.</summary>
    private const int Narrow = 390;

    private static readonly string? Folder = Environment.GetEnvironmentVariable("MENTORFLOW_SCREENSHOTS");

    private readonly HashSet<string> examined = [];
    private IPage? examination;
    private int taken;

    public IPage Page => page;

    public async Task OpenAsync(string path)
    {
        await page.GotoAsync(path);
        await LookAsync();
        if (width == Narrow && examined.Add(page.Url))
        {
            await ExamineAsync();
        }
    }

    public async Task PressAsync(string button)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await LookAsync();
    }

    public async Task LookAsync()
    {
        if (Folder is not null)
        {
            var name = string.Concat(new Uri(page.Url).AbsolutePath.Trim('/').Select(character => char.IsLetterOrDigit(character) ? character : '-'));
            await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{width}-{++taken:D2}-{name[..Math.Min(40, name.Length)]}.png"), FullPage = true });
        }

        // What overflows its box widens what can be scrolled, not the body.
        var reach = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
        Assert.True(reach <= width, $"{page.Url} is {reach} pixels wide on a screen of {width}");
        foreach (var target in await page.Locator("button:visible, .button:visible, select:visible, summary:visible, .option:visible").AllAsync())
        {
            if (await target.BoundingBoxAsync() is { } box)
            {
                Assert.True(
                    Math.Min(box.Width, box.Height) >= SmallestTarget - Rounding,
                    $"{page.Url}: {await target.TextContentAsync()} is {box.Width} by {box.Height} pixels, too small to hit");
                Assert.True(box.X + box.Width <= width + Rounding, $"{page.Url}: {await target.TextContentAsync()} runs off the screen");
            }
        }
    }

    // Axe is a script, and the page itself is walked without any: the same visitor opens it a second time in a window that has them.
    private async Task ExamineAsync()
    {
        examination ??= await AxeWindow.OpenAsync(page.Context.Browser!, width);
        await examination.Context.AddCookiesAsync((await page.Context.CookiesAsync()).Select(cookie => new Cookie
        {
            Name = cookie.Name,
            Value = cookie.Value,
            Domain = cookie.Domain,
            Path = cookie.Path,
        }));
        await examination.GotoAsync(page.Url);
        var violations = await AxeWindow.ViolationsAsync(examination);
        Assert.True(violations.Length == 0, $"{page.Url}: {string.Join("; ", violations)}");
    }
}
