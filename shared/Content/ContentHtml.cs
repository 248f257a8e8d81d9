using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace MentorFlow.Content;

/// <summary>
/// Writes the few things that files of content know: paragraphs, lists, quotations, tables, bold, italics and links. Whatever else stands there,
/// HTML included, is text and is encoded.
/// </summary>
public static partial class ContentHtml
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>One line without a paragraph around it.</summary>
    public static string Inline(string text)
    {
        // Encoded first: none of the marks is touched by that, and nothing that follows can bring a tag of its own.
        var html = Encoder.Encode(text);
        html = Bold().Replace(html, "<strong>$1</strong>");
        html = Italics().Replace(html, "<em>$1</em>");
        return Link().Replace(html, "<a href=\"$2\">$1</a>");
    }

    /// <summary>The same words without any marks, for where no HTML can stand.</summary>
    public static string Plain(string text) => PlainLink().Replace(text, "$1").Replace("*", "", StringComparison.Ordinal);

    public static string Of(IReadOnlyList<ContentBlock> blocks)
    {
        var html = new StringBuilder();
        foreach (var block in blocks)
        {
            Append(html, block);
        }

        return html.ToString();
    }

    private static void Append(StringBuilder html, ContentBlock block)
    {
        switch (block)
        {
            case ParagraphBlock paragraph:
                html.Append("<p>").Append(Broken(paragraph.Lines)).Append("</p>");
                break;
            case ListBlock list:
                var tag = list.IsNumbered ? "ol" : "ul";
                html.Append('<').Append(tag).Append('>');
                foreach (var item in list.Items)
                {
                    html.Append("<li>").Append(Inline(item.Text)).Append("</li>");
                }

                html.Append("</").Append(tag).Append('>');
                break;
            case QuoteBlock quote:
                html.Append("<blockquote><p>").Append(Broken(quote.Lines)).Append("</p></blockquote>");
                break;
            case TableBlock table:
                AppendTable(html, table);
                break;
        }
    }

    // On a phone, cells stand below each other and say which column they are of.
    private static void AppendTable(StringBuilder html, TableBlock table)
    {
        var columns = table.Rows[0];
        html.Append("<table><thead><tr>");
        foreach (var column in columns)
        {
            html.Append("<th scope=\"col\">").Append(Inline(column)).Append("</th>");
        }

        html.Append("</tr></thead><tbody>");
        foreach (var row in table.Rows.Skip(1))
        {
            html.Append("<tr>");
            foreach (var (place, cell) in row.Index())
            {
                html.Append("<td data-label=\"").Append(Encoder.Encode(Plain(columns[place]))).Append("\">").Append(Inline(cell)).Append("</td>");
            }

            html.Append("</tr>");
        }

        html.Append("</tbody></table>");
    }

    // Who speaks begins a line of their own; any other line goes on.
    private static string Broken(IReadOnlyList<string> lines)
    {
        var html = new StringBuilder();
        foreach (var (place, line) in lines.Index())
        {
            html.Append(place == 0 ? "" : line.StartsWith('*') ? "<br>" : " ").Append(Inline(line));
        }

        return html.ToString();
    }

    [GeneratedRegex(@"\*\*(.+?)\*\*")]
    private static partial Regex Bold();

    [GeneratedRegex(@"\*([^*]+)\*")]
    private static partial Regex Italics();

    // To a page of this site, to a site with a certificate, or to a mailbox; a second slash would be another site.
    [GeneratedRegex(@"\[([^\[\]]+)\]\(((?:https://|mailto:|/(?![/\\]))[^\s()&<>""]*)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\[([^\[\]]+)\]\([^\s()]*\)")]
    private static partial Regex PlainLink();
}
