using Microsoft.Playwright;

namespace MentorFlow.Tests.Drivers;

/// <summary>
/// A reader of every page, in one language and at one width, who unfolds all there is: says what axe finds, by day and in the dark, what runs off the
/// screen, and what is too much to load on the way.
/// </summary>
internal sealed class PageInspector(IPage window, string language, int width, ColorScheme colors) : IAsyncDisposable
{
    /// <summary>Bytes of a page, uncompressed.</summary>
    private const int LargestPage = 60_000;

    /// <summary>The page, its styles, a script or a frame, its icon.</summary>
    private const int MostRequests = 4;

    // What a browser has kept counts as well: somebody comes for the first time.
    private const string Look = """
        () => {
            document.querySelectorAll('details').forEach(fold => fold.open = true);
            const loaded = performance.getEntriesByType('resource').map(entry => entry.name);
            const icons = [...document.querySelectorAll('link[rel~=icon]')].map(link => link.href);
            return {
                language: document.documentElement.lang,
                reach: document.documentElement.scrollWidth,
                requests: 1 + new Set([...loaded, ...icons]).size,
            };
        }
        """;

    /// <param name="colors">By which every rule is looked at; by the others, those about colors.</param>
    public static async Task<PageInspector> OpenAsync(IBrowser browser, Uri site, string language, int width, ColorScheme colors) => new(
        await AxeWindow.OpenAsync(
            browser,
            new BrowserNewPageOptions
            {
                BaseURL = site.ToString(),
                ColorScheme = colors,
                Locale = language,
                ReducedMotion = ReducedMotion.Reduce,
                ViewportSize = new() { Width = width, Height = 900 },
            }),
        language,
        width,
        colors);

    /// <summary>Presses the button of a door, or of a link from a mail: from now on the pages behind it open.</summary>
    public async Task ComeInAsync(string path)
    {
        var answer = await window.APIRequest.PostAsync(path);
        Assert.True(answer.Ok, $"{path}: {answer.Status}");
    }

    /// <returns>A line each; none for a page as it should be.</returns>
    public async Task<IReadOnlyList<string>> FaultsAsync(PageVisit visit)
    {
        var answer = (await window.GotoAsync(visit.Address))!;
        var size = (await answer.BodyAsync()).Length;
        var seen = await window.EvaluateAsync<Seen>(Look);
        var byThese = await AxeWindow.EverythingAsync(window);
        await window.EmulateMediaAsync(new() { ColorScheme = colors is ColorScheme.Dark ? ColorScheme.Light : ColorScheme.Dark });
        var byTheOthers = await AxeWindow.EverythingAsync(window, "color-contrast", "link-in-text-block");
        await window.EmulateMediaAsync(new() { ColorScheme = colors });
        return
        [
            .. from fault in (string[])[.. Broken(visit, answer.Status, size, seen), .. byThese, .. byTheOthers.Select(one => $"in the other colors, {one}")]
               select $"{visit.Address} ({language}, {width} pixels, {colors}): {fault}",
        ];
    }

    public async ValueTask DisposeAsync() => await window.CloseAsync();

    private IEnumerable<string> Broken(PageVisit visit, int status, int size, Seen seen)
    {
        if (status != visit.Status)
        {
            yield return $"answered with {status}";
        }

        if (new Uri(window.Url).PathAndQuery is var reached && reached != visit.Address)
        {
            yield return $"led on to {reached}";
        }

        if (seen.Language != language)
        {
            yield return $"is in {seen.Language}";
        }

        if (seen.Reach > width)
        {
            yield return $"is {seen.Reach} pixels wide";
        }

        if (size > LargestPage)
        {
            yield return $"has {size} bytes";
        }

        if (seen.Requests > MostRequests)
        {
            yield return $"takes {seen.Requests} requests";
        }
    }

    private sealed class Seen
    {
        public string Language { get; set; } = "";

        public int Reach { get; set; }

        public int Requests { get; set; }
    }
}
