using System.Globalization;
using System.Text;
using MentorFlow.Domain.Rehearsals;

namespace MentorFlow.Rehearsal.Reports;

/// <summary>Items of a bill with a column for each back end, as a table of the report.</summary>
internal static class CostTable
{
    /// <summary>What stands before an amount: "$", or letters and a space.</summary>
    public static string Sign(CostForecast forecast) => forecast.Currency is { } currency ? $"{currency} " : "$";

    /// <param name="currency">As its columns say it.</param>
    public static string Write(string what, IReadOnlyList<CostLine> lines, string currency)
    {
        var table = new StringBuilder("<table><thead><tr>");
        table.Append(CultureInfo.InvariantCulture, $"<th>{Html.Text(what)}</th>");
        foreach (var column in new[] { "Units", $"{currency} a unit", currency, $"{currency} on the scheduler" })
        {
            table.Append(CultureInfo.InvariantCulture, $"<th class=\"number\">{Html.Text(column)}</th>");
        }

        table.Append("</tr></thead><tbody>\n");
        foreach (var line in lines)
        {
            table.Append(
                CultureInfo.InvariantCulture, $"<tr><td>{Html.Text(line.What)}</td>{Number(line.Units, "#,0.###")}{Number(line.Price, "0.##########")}");
            table.Append(CultureInfo.InvariantCulture, $"{Number(line.Cost, "0.0000")}{Number(line.OnScheduler, "0.0000")}</tr>\n");
        }

        return table.Append("</tbody></table>\n").ToString();
    }

    private static string Number(decimal number, string format) => $"<td class=\"number\">{number.ToString(format, CultureInfo.InvariantCulture)}</td>";
}
