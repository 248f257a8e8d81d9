using System.Globalization;
using CsvHelper;
using MentorFlow.Domain.People;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Hosting.Layout.Tables;

/// <summary>
/// What is filtered, as a file for spreadsheets: with the mark by which they know UTF-8, with the separator that they expect in the reader's language, and
/// with nothing in it that they would run as a formula.
/// </summary>
public static class CsvFile
{
    public static bool IsAskedFor(HttpRequest request) => request.Query[ListQuery.FormatName] == ListQuery.Csv;

    /// <summary>"2027-01-05", as every spreadsheet reads it.</summary>
    public static string Day(DateTimeOffset moment, string zone) => moment.ToZone(zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>"2027-01-05 09:30".</summary>
    public static string Moment(DateTimeOffset moment, string zone) => moment.ToZone(zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <param name="name">Of the file, without its ending.</param>
    public static IResult Of<TRow>(HttpRequest request, string name, ListPage<TRow> list) =>
        Page.Download(request, Write(list, request.Texts().Culture), "text/csv; charset=utf-8", $"{name}.csv");

    public static byte[] Write<TRow>(ListPage<TRow> list, CultureInfo culture)
    {
        var file = new MemoryStream();
        var options = CsvWriterOptions.Default with
        {
            Separator = culture.NumberFormat.NumberDecimalSeparator == "," ? ';' : ',',
            FormatProvider = culture,
            Injection = CsvInjection.Escape,
            NewLine = "\r\n",
            WriteByteOrderMark = true,
        };
        using (var csv = CsvWriter.Create(file, options, leaveOpen: true))
        {
            foreach (var column in list.List.Columns)
            {
                csv.WriteField(column.Heading);
            }

            csv.EndRecord();
            foreach (var row in list.Found)
            {
                foreach (var column in list.List.Columns)
                {
                    csv.WriteField(column.Value is { } value ? value(row) : column.Text(row));
                }

                csv.EndRecord();
            }
        }

        return file.ToArray();
    }
}
