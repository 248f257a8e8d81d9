using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using MentorFlow.Functions.Hosting.Layout;

namespace MentorFlow.Tests.Drivers;

/// <summary>A form of a page, filled in as somebody would who fills in everything.</summary>
/// <param name="Action">Path.</param>
/// <param name="Fields">With the token, where the form has one.</param>
internal sealed record ShownForm(string Action, IReadOnlyList<(string Name, string Value)> Fields)
{
    public bool HasToken => Fields.Any(sent => sent.Name == FormToken.Field);

    /// <summary>Those of a page that change something.</summary>
    /// <param name="path">Of the page itself, to which a form without an address is sent.</param>
    public static IReadOnlyList<ShownForm> Of(string html, string path) =>
    [
        .. new HtmlParser().ParseDocument(html).Forms
            .Where(form => form.Method == "post")
            .Select(form => new ShownForm(form.GetAttribute("action") is { Length: > 0 } action ? action : path, [.. FieldsOf(form)])),
    ];

    /// <summary>The same as if no page of ours had shown it.</summary>
    /// <param name="token">Instead of its own; null for none.</param>
    public ShownForm Forged(string? token)
    {
        var others = Fields.Where(field => field.Name != FormToken.Field);
        return this with { Fields = token is null ? [.. others] : [.. others, (FormToken.Field, token)] };
    }

    private static IEnumerable<(string Name, string Value)> FieldsOf(IHtmlFormElement form)
    {
        var seen = new HashSet<string>();
        foreach (var element in form.Elements)
        {
            var (name, value) = element switch
            {
                IHtmlInputElement { Type: "file" } => (null, null),
                IHtmlInputElement { Type: "radio", IsChecked: false } radio when seen.Contains(radio.Name ?? "") => (null, null),
                IHtmlInputElement input => (input.Name, input.Value.Length > 0 ? input.Value : Filled(input.Type)),
                IHtmlTextAreaElement area => (area.Name, area.Value.Length > 0 ? area.Value : "A few words."),
                IHtmlSelectElement choice => (choice.Name, choice.Value is { Length: > 0 } chosen ? chosen : choice.Options.LastOrDefault()?.Value),
                IHtmlButtonElement button => (button.Name, button.Value),
                _ => (null, null),
            };
            if (!string.IsNullOrEmpty(name))
            {
                seen.Add(name);
                yield return (name, value ?? "");
            }
        }
    }

    private static string Filled(string type) => type switch
    {
        "date" => "2027-03-01",
        "datetime-local" => "2027-03-01T09:00",
        "time" => "09:00",
        "number" or "range" => "1",
        "email" => "somebody@example.com",
        "url" => "https://example.com/",
        "hidden" => "",
        _ => "A text",
    };
}
