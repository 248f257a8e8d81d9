using CsvHelper;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Localization;
using Microsoft.AspNetCore.Http;
using MiniExcelLibs;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>The results of a program as files for spreadsheets, with nothing in them that a spreadsheet would run as a formula.</summary>
public static class ResultFiles
{
    public const string CsvType = "text/csv; charset=utf-8";

    public const string XlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const int LongestSheetName = 31;

    // With these a spreadsheet begins a formula, or skips to what follows.
    private const string FormulaStarts = "=+-@\t\r\n";

    public static IResult Csv(HttpRequest request, ProgramResults results) =>
        Page.Download(request, WriteCsv(request.Texts(), results), CsvType, $"{NameOf(request.Texts(), results)}.csv");

    public static IResult Xlsx(HttpRequest request, ProgramResults results) =>
        Page.Download(request, WriteXlsx(request.Texts(), results), XlsxType, $"{NameOf(request.Texts(), results)}.xlsx");

    /// <summary>With the mark by which spreadsheets know UTF-8, and the separator that they expect in the language.</summary>
    public static byte[] WriteCsv(Texts texts, ProgramResults results)
    {
        var file = new MemoryStream();
        var options = CsvWriterOptions.Default with
        {
            Separator = texts.Culture.NumberFormat.NumberDecimalSeparator == "," ? ';' : ',',
            FormatProvider = texts.Culture,
            Injection = CsvInjection.Escape,
            NewLine = "\r\n",
            WriteByteOrderMark = true,
        };
        using (var csv = CsvWriter.Create(file, options, leaveOpen: true))
        {
            foreach (var heading in Headings(texts))
            {
                csv.WriteField(heading);
            }

            csv.EndRecord();
            foreach (var row in ResultTable.Of(texts, results))
            {
                foreach (var cell in Cells(row))
                {
                    csv.WriteField(cell);
                }

                csv.EndRecord();
            }
        }

        return file.ToArray();
    }

    public static byte[] WriteXlsx(Texts texts, ProgramResults results)
    {
        var headings = Headings(texts);
        var rows = ResultTable.Of(texts, results)
            .Select(row => headings.Zip(Cells(row)).ToDictionary(cell => cell.First, cell => cell.Second is string text ? Guarded(text) : cell.Second))
            .ToList();
        var title = texts["program-results.title"];
        var file = new MemoryStream();
        file.SaveAs(rows, sheetName: title[..Math.Min(title.Length, LongestSheetName)]);
        return file.ToArray();
    }

    /// <summary>Text that stays text, whoever opens it.</summary>
    public static string Guarded(string text) => text.Length > 0 && FormulaStarts.Contains(text[0], StringComparison.Ordinal) ? $"'{text}" : text;

    private static IReadOnlyList<string> Headings(Texts texts) =>
    [
        texts["program-results.columns.part"],
        texts["program-results.columns.figure"],
        texts["program-results.columns.group"],
        texts["program-results.columns.count"],
        texts["program-results.columns.value"],
        texts["program-results.columns.unit"],
    ];

    private static IReadOnlyList<object?> Cells(ResultRow row) =>
        [row.Part, row.Figure, row.Group, row.Count, row.Value is { } value ? (object)Math.Round(value, 4) : row.Words, row.Unit];

    private static string NameOf(Texts texts, ProgramResults results) => texts["program-results.files.name", ("program", results.ProgramId)];
}
