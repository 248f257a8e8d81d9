using Microsoft.Playwright;

namespace MentorFlow.Tests.Drivers;

/// <summary>A page in a real browser, looked at after every step. MENTORFLOW_SCREENSHOTS names a folder to keep pictures in.</summary>
internal sealed class Screen(IPage page, int width) : IAsyncDisposable
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

    /// <summary>Comes in by a link from a mail, in whatever language it greets.</summary>
    public async Task ComeInAsync(Uri link)
    {
        await OpenAsync(link.PathAndQuery);
        await SendAsync("form[action^='/m/l/']");
    }

    /// <summary>Sends a form by its button.</summary>
    /// <param name="form">A selector.</param>
    /// <param name="answer">The value of the button, where there are several.</param>
    public async Task SendAsync(string form, string? answer = null)
    {
        await page.Locator($"{form} button{(answer is null ? "" : $"[value='{answer}']")}").First.ClickAsync();
        await LookAsync();
    }

    public async Task LookAsync()
    {
        // A click returns before the page that it leads to has a document.
        await page.Locator("html").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        if (Folder is not null)
        {
            var name = string.Concat(new Uri(page.Url).AbsolutePath.Trim('/').Select(character => char.IsLetterOrDigit(character) ? character : '-'));
            await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{width}-{++taken:D2}-{name[..Math.Min(40, name.Length)]}.png"), FullPage = true });
        }

        // What overflows its box widens what can be scrolled, not the body.
        var reach = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
        Assert.True(reach <= width, $"{page.Url} is {reach} pixels wide on a screen of {width}");
        foreach (var target in await TargetsAsync())
        {
            Assert.True(
                Math.Min(target.Width, target.Height) >= SmallestTarget - Rounding,
                $"{page.Url}: {target.Text} is {target.Width} by {target.Height} pixels, too small to hit");
            Assert.True(target.X + target.Width <= width + Rounding, $"{page.Url}: {target.Text} runs off the screen");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await page.CloseAsync();
        await (examination?.CloseAsync() ?? Task.CompletedTask);
    }

    // All of a page at once: asked for one by one, they take longer than the page.
    private Task<Target[]> TargetsAsync() => page
        .Locator("button:visible, .button:visible, select:visible, summary:visible, .option:visible")
        .EvaluateAllAsync<Target[]>("""
            targets => targets.map(target => {
                const box = target.getBoundingClientRect();
                return { text: target.textContent, x: box.x, width: box.width, height: box.height };
            })
            """);

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
        Assert.True(violations.Count == 0, $"{page.Url}: {string.Join("; ", violations)}");
    }

    private sealed class Target
    {
        public string Text { get; set; } = "";

        public double X { get; set; }

        public double Width { get; set; }

        public double Height { get; set; }
    }
}
