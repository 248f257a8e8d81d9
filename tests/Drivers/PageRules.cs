using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using MentorFlow.Functions.Hosting.Layout;

namespace MentorFlow.Tests.Drivers;

/// <summary>What every page keeps to: headers that keep it private, and the part of WCAG 2.2 that a machine can read.</summary>
internal static class PageRules
{
    public static void Check(SeenPage page)
    {
        var broken = Broken(page).ToList();
        Assert.True(broken.Count == 0, $"{page.Path} ({page.Status}): {string.Join("; ", broken)}");
    }

    private static IEnumerable<string> Broken(SeenPage page)
    {
        var html = page.Html;
        foreach (var header in (string[])["Content-Security-Policy", "Referrer-Policy", "X-Robots-Tag", "X-Content-Type-Options"])
        {
            if (!page.Answer.Headers.Contains(header))
            {
                yield return $"no {header}";
            }
        }

        if (page.Answer.Headers.CacheControl?.NoStore != true)
        {
            yield return "may be cached";
        }

        if (html.DocumentElement.GetAttribute("lang") is not { Length: > 0 } language || !page.Answer.Content.Headers.ContentLanguage.Contains(language))
        {
            yield return "no language";
        }

        if (html.QuerySelectorAll("h1").Length != 1)
        {
            yield return $"{html.QuerySelectorAll("h1").Length} h1 headings";
        }

        if (html.QuerySelectorAll("script:not([src]), style, [style], [onclick]").Length > 0)
        {
            yield return "inline script or style, which the content security policy forbids";
        }

        foreach (var twice in html.QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(group => group.Count() > 1))
        {
            yield return $"id {twice.Key} stands twice";
        }

        var referred = html.QuerySelectorAll("[aria-describedby], [aria-labelledby]").SelectMany(Referred);
        foreach (var dangling in referred.Where(id => html.GetElementById(id) is null))
        {
            yield return $"nothing has the id {dangling}";
        }

        foreach (var nameless in html.QuerySelectorAll("input:not([type=hidden]), select, textarea").Where(field => !HasLabel(html, field)))
        {
            yield return $"field {nameless.GetAttribute("name")} has no label";
        }

        foreach (var nameless in html.QuerySelectorAll("a, button").Where(control => !HasName(control)))
        {
            yield return $"{nameless.OuterHtml} has no name";
        }

        foreach (var skipped in SkippedLevels(html))
        {
            yield return $"heading '{skipped}' skips a level";
        }

        foreach (var form in html.Forms.Where(form => form.Method != "post" && !IsSearch(form)))
        {
            yield return $"a form of {form.Action} does not post";
        }
    }

    // Looking for something changes nothing, and its address may be kept and passed on: so it holds no token either.
    private static bool IsSearch(IHtmlFormElement form) =>
        form.GetAttribute("role") == "search" && form.QuerySelector($"[name={FormToken.Field}]") is null;

    private static IEnumerable<string> Referred(IElement element) =>
        $"{element.GetAttribute("aria-describedby")} {element.GetAttribute("aria-labelledby")}".Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static bool HasLabel(IHtmlDocument html, IElement field) =>
        field.Closest("label") is not null || html.QuerySelector($"label[for=\"{field.Id}\"]") is not null || field.HasAttribute("aria-label");

    private static bool HasName(IElement control) =>
        !string.IsNullOrWhiteSpace(control.TextContent) || control.QuerySelectorAll("img").Any(picture => picture.GetAttribute("alt") is { Length: > 0 });

    private static IEnumerable<string> SkippedLevels(IHtmlDocument html)
    {
        var level = 0;
        foreach (var heading in html.QuerySelectorAll("main h1, main h2, main h3, main h4"))
        {
            var own = heading.LocalName[1] - '0';
            if (own > level + 1)
            {
                yield return heading.TextContent;
            }

            level = own;
        }
    }
}
