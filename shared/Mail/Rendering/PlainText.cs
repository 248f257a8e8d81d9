using System.Net;
using System.Text.RegularExpressions;

namespace MentorFlow.Mail.Rendering;

/// <summary>Turns what the blocks render for text (paragraphs and line breaks, white space as in the template) into lines to read.</summary>
internal static partial class PlainText
{
    public static string From(string markup)
    {
        var paragraphs = markup.Split("</p>").Select(paragraph => string.Join('\n', LineBreak().Split(paragraph).Select(Line)).Trim());
        return string.Join("\n\n", paragraphs.Where(paragraph => paragraph.Length > 0)) + "\n";
    }

    // Everything that people wrote is encoded here still, so whatever looks like a tag is one.
    private static string Line(string markup) => WebUtility.HtmlDecode(WhiteSpace().Replace(Tag().Replace(markup, ""), " ")).Trim();

    [GeneratedRegex(@"<br\s*/?>")]
    private static partial Regex LineBreak();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
