using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace MentorFlow.Tests.Drivers;

/// <summary>
/// A window that holds every page it opens to the rules of WCAG 2.2 AA that a program can check. Axe comes with the page, which takes a tenth of the
/// time of bringing it afterwards.
/// </summary>
internal static class AxeWindow
{
    private const string Run = """
        async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] }))
            .violations.map(one => `${one.id}: ${one.help} (${one.nodes[0].html})`)
        """;

    // A color on its way from one to the other is neither.
    public static Task<IPage> OpenAsync(IBrowser browser, int width) =>
        OpenAsync(browser, new BrowserNewPageOptions { ViewportSize = new() { Width = width, Height = 900 }, ReducedMotion = ReducedMotion.Reduce });

    public static async Task<IPage> OpenAsync(IBrowser browser, BrowserNewPageOptions options)
    {
        var window = await browser.NewPageAsync(options);
        await window.AddInitScriptAsync(new BundledAxeScriptProvider().GetScript());
        return window;
    }

    // In the dark nothing changes but colors.
    private const string RunOnColors = """
        async () => (await axe.run(document, { runOnly: { type: 'rule', values: ['color-contrast'] }, resultTypes: ['violations'] }))
            .violations.map(one => `in the dark, ${one.id}: ${one.nodes[0].html}`)
        """;

    // A mail in its frame runs no scripts, so that axe would wait for an answer from it until it gives up.
    private const string RunOnEverything = """
        async rules => (await axe.run(document, {
            iframes: false,
            reporter: 'no-passes',
            resultTypes: ['violations'],
            ...(rules.length > 0 ? { runOnly: { type: 'rule', values: rules } } : {}),
        })).violations.map(one => `${one.id} (${one.impact}): ${one.help} (${one.nodes.length} times, first ${one.nodes[0].html})`)
        """;

    /// <summary>One line each, in the colors that the window shows, of whatever impact: the rules of WCAG and what axe holds for good practice.</summary>
    /// <param name="rules">Only these; every one where none is named.</param>
    public static Task<string[]> EverythingAsync(IPage window, params string[] rules) => window.EvaluateAsync<string[]>(RunOnEverything, rules);

    /// <summary>One line each: the rule, what it asks, the first element that breaks it; by day and in the dark.</summary>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage window)
    {
        var byDay = await window.EvaluateAsync<string[]>(Run);
        await window.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        var inTheDark = await window.EvaluateAsync<string[]>(RunOnColors);
        await window.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        return [.. byDay, .. inTheDark];
    }
}
