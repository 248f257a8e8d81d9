using System.Text;
using System.Text.RegularExpressions;
using MentorFlow.Content;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Coordinators.Pages.Handbook;

/// <summary>The kit as Markdown, which any editor takes.</summary>
internal static partial class WorksCouncilMarkdown
{
    /// <param name="texts">In the language of the file.</param>
    public static string Of(ContentFile file, WorksCouncilKit kit, Texts texts)
    {
        var text = new StringBuilder();
        foreach (var section in file.Sections)
        {
            if (section.Level > 0)
            {
                text.Append('#', section.Level).Append(' ').AppendLine(section.Heading).AppendLine();
            }

            foreach (var block in section.Blocks)
            {
                text.AppendLine(Of(block)).AppendLine();
            }
        }

        var filled = ProseText.Filled(text.ToString(), texts, place => kit.Places.GetValueOrDefault(place) is { } value ? Escaped(value) : null);
        return $"# {file.Title}\n\n{filled.ReplaceLineEndings("\n")}{DataIn(kit, texts)}{SpansIn(kit, texts)}";
    }

    private static string Of(ContentBlock block) => block switch
    {
        ListBlock list => string.Join('\n', list.Items.Select((item, place) => list.IsNumbered ? $"{place + 1}. {item.Text}" : $"- {item.Text}")),
        QuoteBlock quote => string.Join('\n', quote.Lines.Select(line => $"> {line}")),
        TableBlock table => TableOf(table.Rows),
        _ => string.Join('\n', block.Lines),
    };

    private static string DataIn(WorksCouncilKit kit, Texts texts)
    {
        IReadOnlyList<string> columns =
        [
            texts["stored-data.columns.what"], texts["stored-data.columns.why"], texts["stored-data.columns.who"], texts["stored-data.columns.how-long"],
        ];
        return $"## {texts["works-council.annex-data"]}\n\n{texts["works-council.annex-data-lead"]}\n\n"
            + string.Concat(kit.Data.Select(part =>
                $"### {part.Title}\n\n{TableOf([columns, .. part.Lines.Select(line => Row(line.What, line.Why, line.Who, line.HowLong))])}\n\n"));
    }

    private static string SpansIn(WorksCouncilKit kit, Texts texts)
    {
        var columns = Row(texts["stored-data.columns.what"], texts["stored-data.columns.how-long"], texts["works-council.set-by"]);
        var lines = kit.Spans.Select(line => Row(line.What, line.HowLong, line.SetBy is { } setting ? $"`{setting}`" : texts["console-settings.built-in"]));
        return $"## {texts["works-council.annex-spans"]}\n\n{TableOf([columns, .. lines])}\n";
    }

    private static IReadOnlyList<string> Row(params IReadOnlyList<string> cells) => cells;

    private static string TableOf(IReadOnlyList<IReadOnlyList<string>> rows) => string.Join(
        '\n',
        [
            LineOf(rows[0]),
            LineOf([.. rows[0].Select(_ => "---")]),
            .. rows.Skip(1).Select(LineOf),
        ]);

    private static string LineOf(IReadOnlyList<string> cells) =>
        $"| {string.Join(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal)))} |";

    // A name may hold what Markdown takes for a mark.
    private static string Escaped(string value) => Marks().Replace(value, "\\$0").ReplaceLineEndings(" ");

    [GeneratedRegex(@"[\\`*_\[\]<>|#]")]
    private static partial Regex Marks();
}
