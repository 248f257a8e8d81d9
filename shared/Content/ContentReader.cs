using System.Text.RegularExpressions;

namespace MentorFlow.Content;

/// <summary>Reads Markdown as far as files of content use it; what it does not know stays text.</summary>
internal static partial class ContentReader
{
    private const string Fence = "---";

    /// <exception cref="ContentException">It has no front matter, or no title in it.</exception>
    public static ContentFile Read(ContentKind kind, string id, string language, string path, string text, Typography typography)
    {
        var lines = typography.Set(text.TrimStart('\ufeff').ReplaceLineEndings("\n")).Split('\n');
        if (lines[0].TrimEnd() != Fence)
        {
            throw new ContentException(path, 1, $"the file must begin with {Fence} and what is said of it.");
        }

        var end = Array.FindIndex(lines, 1, line => line.TrimEnd() == Fence);
        if (end < 0)
        {
            throw new ContentException(path, lines.Length, $"a line {Fence} must end what is said of the file.");
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (number, line) in lines.Index().Take(end).Skip(1).Where(pair => pair.Item.Trim().Length > 0))
        {
            var match = Value().Match(line);
            if (!match.Success || !values.TryAdd(match.Groups["name"].Value, match.Groups["value"].Value.Trim()))
            {
                throw new ContentException(path, number + 1, "there must be a name, a colon and a value, and each name once.");
            }
        }

        return values.GetValueOrDefault("title") is { Length: > 0 }
            ? new ContentFile(kind, id, language, path, values, Sections(lines, end + 1))
            : throw new ContentException(path, 1, "\"title\" is missing.");
    }

    private static List<ContentSection> Sections(string[] lines, int from)
    {
        var sections = new List<ContentSection>();
        var (level, heading, start) = (0, "", from);
        for (var at = from; at <= lines.Length; at++)
        {
            var match = at < lines.Length ? Heading().Match(lines[at]) : null;
            if (match is { Success: false })
            {
                continue;
            }

            var begins = level is 0 ? start : start + 1;
            sections.Add(new ContentSection(level, heading, start + 1, Blocks(lines, begins, at)));
            if (match is not null)
            {
                (level, heading, start) = (match.Groups["marks"].Length, match.Groups["text"].Value.Trim(), at);
            }
        }

        return sections;
    }

    private static List<ContentBlock> Blocks(string[] lines, int from, int until)
    {
        var blocks = new List<ContentBlock>();
        for (var at = from; at < until;)
        {
            if (lines[at].Trim().Length == 0)
            {
                at++;
                continue;
            }

            // A list needs no empty line before it.
            var isList = Item().IsMatch(lines[at]);
            var end = at;
            while (end < until && lines[end].Trim().Length > 0 && (end == at || isList || !Item().IsMatch(lines[end])))
            {
                end++;
            }

            blocks.Add(Block(lines[at..end], at + 1));
            at = end;
        }

        return blocks;
    }

    private static ContentBlock Block(string[] lines, int line) =>
        Item().Match(lines[0]) is { Success: true } first ? new ListBlock(line, Items(lines, line), first.Groups["number"].Success)
        : lines[0].StartsWith('>') ? new QuoteBlock(line, [.. lines.Select(one => one.TrimStart('>').Trim())])
        : lines.Length > 2 && Array.TrueForAll(lines, one => one.TrimStart().StartsWith('|')) ? TableOf(lines, line)
        : new ParagraphBlock(line, [.. lines.Select(one => one.Trim())]);

    // A line that begins no item goes on with the one before.
    private static List<ListItem> Items(string[] lines, int line)
    {
        var items = new List<ListItem>();
        foreach (var (place, text) in lines.Index())
        {
            if (Item().Match(text) is { Success: true } match)
            {
                items.Add(new ListItem(
                    line + place, match.Groups["text"].Value.Trim(), match.Groups["box"] is { Success: true } box ? box.Value is "x" or "X" : null));
            }
            else
            {
                items[^1] = items[^1] with { Text = $"{items[^1].Text} {text.Trim()}" };
            }
        }

        return items;
    }

    // The second row holds dashes. A row that is too short is filled up, one that is too long loses what has no column.
    private static TableBlock TableOf(string[] lines, int line)
    {
        var rows = lines.Where((_, place) => place is not 1)
            .Select(row => row.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries))
            .ToList();
        var width = rows[0].Length;
        return new TableBlock(line, [.. rows.Select(row => (IReadOnlyList<string>)[.. row.Concat(Enumerable.Repeat("", width)).Take(width)])]);
    }

    // In French the colon has a space before it.
    [GeneratedRegex(@"^(?<name>[a-z][a-z-]*)[\s\u00a0]*:(?<value>.*)$")]
    private static partial Regex Value();

    [GeneratedRegex(@"^(?<marks>#{2,4})\s+(?<text>.+)$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(?:-|(?<number>\d+)\.)\s+(?:\[(?<box>[ xX])\]\s+)?(?<text>.+)$")]
    private static partial Regex Item();
}
