using System.Globalization;
using System.Text;
using MentorFlow.Domain.Privacy;

namespace MentorFlow.Domain.Exports;

/// <summary>The README of an export: what each file is, for somebody who has nothing but the export. In English, as the names in it are.</summary>
internal static class ExportReadme
{
    private static readonly ILookup<string, string> GroupsOf = StoredDataList.All
        .SelectMany(row => row.Parts.Select(part => (part.Type, Group: row.Group.ToString())))
        .ToLookup(row => row.Type, row => row.Group);

    /// <param name="files">Everything that was written before.</param>
    public static string Of(ExportOrder order, IReadOnlyList<ExportFile> files)
    {
        var text = new StringBuilder();
        Add(text, "# Export of MentorFlow");
        Add(text, order.ProgramId is { } program ? $"The program `{program}`" : "Everything", order.IsWhole
            ? ", whole: `mentorflow import` brings it in elsewhere. It holds words that only their writers and partners read: guard it as the data itself."
            : ", as administrators may read it: threads, notes, goals, answers and concerns are not in it, and it cannot be brought in.");
        Add(text);
        Add(text, $"`{ExportFormat.Manifest}` lists every file with its rows and its SHA-256. ", $"Layout {Written(ExportFormat.Schema)}, ",
            $"written by version {ExportFormat.Product}.");
        Add(text);
        Add(text, "## documents/");
        Add(text, "UTF-8, a JSON object a line. The first line says format, layout, version and type; ",
            "each line below holds `partition` (container and key), `id` and `document`.");
        Add(text, "Times are UTC (ISO 8601), durations ISO 8601, enumerations names; what is empty is left out; properties are in the order of their names.");
        Add(text);
        Add(text, "| file | documents | record | belongs to |");
        Add(text, "|---|---|---|---|");
        foreach (var type in ExportRules.Types)
        {
            if (files.FirstOrDefault(file => file.Name == ExportFormat.DocumentsOf(type.Name)) is { Rows: { } rows } file)
            {
                Add(text, $"| `{file.Name}` | {Written(rows)} | `{type.Record}` | {string.Join(", ", GroupsOf[type.Record].Distinct())} |");
            }
        }

        Add(text);
        Add(text, "## tables/");
        Add(text, "CSV for spreadsheets: UTF-8 with its mark, commas, times in UTC. A field that a spreadsheet would run as a formula is marked as text.");
        Add(text);
        Add(text, "| file | rows | a row is | columns |");
        Add(text, "|---|---|---|---|");
        foreach (var table in ExportTable.All)
        {
            var rows = files.First(file => file.Name == ExportFormat.TableOf(table.Name)).Rows ?? 0;
            Add(text, $"| `{ExportFormat.TableOf(table.Name)}` | {Written(rows)} | {table.What} | {string.Join(", ", table.Headings)} |");
        }

        if (order.IsWhole)
        {
            Add(text);
            Add(text, "## files/");
            Add(text, "Attached files and photos as they are, by id: `documents/attachment.jsonl` has their names and kinds.");
        }

        return text.ToString();
    }

    private static void Add(StringBuilder text, params ReadOnlySpan<string> parts)
    {
        foreach (var part in parts)
        {
            text.Append(part);
        }

        text.Append('\n');
    }

    private static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);
}
