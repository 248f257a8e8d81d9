using System.Net;
using System.Text;

namespace MentorFlow.Mails.Rendering;

/// <summary>
/// Reads a mail's HTML aloud, line by line, so that a template is written once: links with their address below, rows of a table as "name: text".
/// It knows the elements that the building blocks use, and relies on everything that people wrote being encoded: whatever looks like a tag is one.
/// </summary>
internal sealed class PlainText
{
    private readonly StringBuilder text = new();
    private readonly string colon;
    private string link = "";
    private int breaks;
    private bool space;

    private PlainText(string colon) => this.colon = colon;

    /// <param name="html">Well-formed, attributes in double quotes.</param>
    /// <param name="colon">As the language sets it after a name.</param>
    public static string From(string html, string colon)
    {
        var reading = new PlainText(colon);
        reading.Read(html);
        return reading.text.Append('\n').ToString();
    }

    private void Read(string html)
    {
        for (var at = 0; at < html.Length;)
        {
            var opens = html.IndexOf('<', at);
            if (opens < 0)
            {
                opens = html.Length;
            }

            Say(html.AsSpan(at, opens - at));
            var closes = html.IndexOf('>', opens);
            at = closes < 0 ? html.Length : AfterTag(html, html.AsSpan(opens + 1, closes - opens - 1), closes + 1);
        }
    }

    private int AfterTag(string html, ReadOnlySpan<char> tag, int next)
    {
        var ends = tag.IndexOfAny(' ', '/');
        var name = ends > 0 ? tag[..ends] : tag;
        switch (name)
        {
            // The title is the subject, and so is the heading: the reader has just read it.
            case "head" or "h1":
            case "div" when tag.Contains(" hidden", StringComparison.Ordinal):
                return html.IndexOf($"</{name}>", next, StringComparison.Ordinal) + name.Length + "</>".Length;
            case "p" or "/p" or "div" or "/div" or "ul" or "/ul" or "table" or "/table":
                Break(2);
                break;
            case "br" or "tr":
                Break(1);
                break;
            case "hr":
                Break(2);
                Say("--");
                Break(2);
                break;
            case "li":
                Break(1);
                Say("- ");
                break;
            case "/th":
                Say(colon);
                Say(" ");
                break;
            case "img":
                Say(Attribute(tag, "alt"));
                break;
            case "a":
                link = Attribute(tag, "href");
                break;
            // Who hears a number does not want it twice.
            case "/a" when link.StartsWith("tel:", StringComparison.Ordinal):
                break;
            case "/a":
                Say(colon);
                Break(1);
                Say(link);
                Break(1);
                break;
        }

        return next;
    }

    private static string Attribute(ReadOnlySpan<char> tag, string name)
    {
        var value = tag[(tag.IndexOf($"{name}=\"", StringComparison.Ordinal) + name.Length + 2)..];
        return value[..value.IndexOf('"')].ToString();
    }

    private void Break(int lines) => (breaks, space) = (Math.Max(breaks, lines), false);

    // White space is as in the template, and means one space at most.
    private void Say(ReadOnlySpan<char> markup)
    {
        const string White = " \t\r\n";
        while (markup.Length > 0)
        {
            var word = markup.IndexOfAnyExcept(White);
            if (word != 0)
            {
                space = true;
            }

            if (word < 0)
            {
                return;
            }

            markup = markup[word..];
            var length = markup.IndexOfAny(White);
            SayWord(length < 0 ? markup : markup[..length]);
            markup = length < 0 ? [] : markup[length..];
        }
    }

    private void SayWord(ReadOnlySpan<char> word)
    {
        if (text.Length > 0)
        {
            _ = breaks > 0 ? text.Append('\n', breaks) : space ? text.Append(' ') : text;
        }

        // The line breaks of what people wrote are encoded too, and kept.
        _ = word.Contains('&') ? text.Append(WebUtility.HtmlDecode(word.ToString()).ReplaceLineEndings("\n")) : text.Append(word);
        (breaks, space) = (0, false);
    }
}
