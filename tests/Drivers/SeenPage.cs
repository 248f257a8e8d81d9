using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using MentorFlow.Functions.Hosting.Layout;

namespace MentorFlow.Tests.Drivers;

/// <summary>What a browser shows after a request and the redirects that followed.</summary>
/// <param name="Path">Where it ended, with the query.</param>
/// <param name="Html">The document, read without scripts.</param>
public sealed record SeenPage(HttpStatusCode Status, string Path, IHtmlDocument Html, HttpResponseMessage Answer)
{
    public string Text => string.Join(' ', Html.Body!.Text().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public string Heading => Html.QuerySelector("h1")!.TextContent.Trim();

    /// <summary>The target of the link with this text.</summary>
    public string LinkTo(string text) =>
        Html.QuerySelectorAll("a").First(link => link.TextContent.Contains(text, StringComparison.Ordinal)).GetAttribute("href")!;

    /// <summary>What a field holds.</summary>
    public string? Value(string field) => Html.QuerySelector($"[name=\"{field}\"]") switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement choice => choice.Value,
        IHtmlInputElement input => input.Value,
        _ => null,
    };

    /// <summary>What is said about a field that is wrong; null when nothing is.</summary>
    public string? ErrorOf(string field) =>
        Html.QuerySelectorAll("[role=alert] a").FirstOrDefault(link => link.GetAttribute("href") == "#" + FormState.IdOf(field))?.TextContent;
}
