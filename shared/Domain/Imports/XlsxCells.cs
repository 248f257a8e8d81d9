using System.Globalization;

namespace MentorFlow.Domain.Imports;

/// <summary>What cells say, as a list in text would: numbers in full, days as 2026-11-30.</summary>
internal sealed class XlsxCells(XlsxWorkbook workbook)
{
    // A workbook that began on another computer counts its days from 1 January 1904: so many days later.
    private const int DaysTo1904 = 1462;

    // Beyond it, a double does not hold every whole number.
    private const double MostExact = 1e15;

    // The year 10000.
    private const double EndOfDays = 2958466;

    public string TextOf(XlsxCell cell, string content) => cell.Type switch
    {
        "s" => int.TryParse(content, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < workbook.Texts.Count
            ? workbook.Texts[index]
            : "",
        "b" => content == "1" ? "true" : "false",
        "d" => content.EndsWith("T00:00:00", StringComparison.Ordinal) ? content.Split('T')[0] : content,
        "str" or "inlineStr" or "e" => content,
        _ => NumberOf(content, IsDay(cell.Style)),
    };

    private string NumberOf(string content, bool isDay)
    {
        if (!double.TryParse(content, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return content;
        }

        if (isDay && number is >= 0 and < EndOfDays - DaysTo1904)
        {
            var moment = DateTime.FromOADate(number + (workbook.Counts1904 ? DaysTo1904 : 0));
            return moment.ToString(moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        }

        return double.IsInteger(number) && Math.Abs(number) < MostExact
            ? number.ToString("F0", CultureInfo.InvariantCulture)
            : number.ToString("R", CultureInfo.InvariantCulture);
    }

    private bool IsDay(string? style) =>
        int.TryParse(style ?? "0", NumberStyles.None, CultureInfo.InvariantCulture, out var index)
        && index < workbook.StylesOfDays.Count
        && workbook.StylesOfDays[index];
}
