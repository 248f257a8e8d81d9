using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using MentorFlow.Content;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Hosting.Layout;

/// <summary>Longer texts of the handbook as a page shows them.</summary>
internal static partial class ProseText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>What stands below the title, safe to be put into a page.</summary>
    /// <param name="texts">In the language of the file.</param>
    /// <param name="places">What fills the places of the text; one that nothing fills stays. Null for a text that has none.</param>
    public static string Html(ContentFile file, Texts texts, IReadOnlyDictionary<string, string>? places = null)
    {
        // Before the places are filled: what somebody wrote into one holds no mark of ours.
        var html = Code().Replace(KeyOfLine().Replace(file.Html, ""), "<code>$1</code>");
        return places is null ? html : Filled(html, texts, place => places.GetValueOrDefault(place) is { } value ? Encoder.Encode(value) : null);
    }

    /// <param name="valueOf">Of a place; null for one that nothing fills: an organization writes texts of its own.</param>
    public static string Filled(string text, Texts texts, Func<string, string?> valueOf) =>
        Message.Fill(text, place => valueOf(place) ?? $"{{{place}}}", texts.Language.Elided);

    [GeneratedRegex("`([^`<>]+)`")]
    private static partial Regex Code();

    // By which the list of the first two weeks is ticked; for no reader.
    [GeneratedRegex(@"\s\|\s[a-z][a-z0-9-]*(?=</li>)")]
    private static partial Regex KeyOfLine();
}
