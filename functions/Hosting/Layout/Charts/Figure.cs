using System.Globalization;

namespace MentorFlow.Functions.Hosting.Layout.Charts;

/// <summary>One row of a chart and of the table below it.</summary>
/// <param name="Shown">The value as a reader of the page writes it: "1,204", "48 %".</param>
public sealed record Figure(string Label, double Value, string Shown);

/// <summary>A line of a chart.</summary>
/// <param name="Values">One for each place of the axis; null where there is none.</param>
public sealed record Series(string Name, IReadOnlyList<double?> Values);

/// <summary>Numbers of a drawing, whatever culture the server has.</summary>
internal static class Drawn
{
    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
