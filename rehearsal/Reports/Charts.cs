using System.Globalization;
using System.Text;

namespace MentorFlow.Rehearsal.Reports;

/// <summary>Charts as inline SVG: they print, scale, need no script, and say in words what they show.</summary>
internal static class Charts
{
    private const int Width = 760;
    private const int Height = 220;
    private const int Left = 44;
    private const int Right = 8;
    private const int Top = 12;
    private const int Bottom = 26;

    /// <summary>Bars side by side, with a line to stay under.</summary>
    /// <param name="limit">Where the line stands; null for none.</param>
    /// <param name="labelEvery">The distance from one label to the next, in bars.</param>
    public static string Bars(
        string caption, IReadOnlyList<double> values, Func<int, string> label, int labelEvery, (double Value, string Name)? limit = null) =>
        Stacked(caption, [new Series("", "bar", values)], label, labelEvery, limit);

    /// <summary>Bars of several parts, one on the other.</summary>
    public static string Stacked(
        string caption, IReadOnlyList<Series> parts, Func<int, string> label, int labelEvery, (double Value, string Name)? limit = null)
    {
        var count = parts[0].Values.Count;
        var highest = Enumerable.Range(0, count).Select(i => parts.Sum(part => part.Values[i])).Append(limit?.Value ?? 0).Append(1).Max();
        var top = Scale.RoundUp(highest);
        var step = (double)(Width - Left - Right) / Math.Max(1, count);
        var svg = Begin(caption);
        Grid(svg, top);
        for (var i = 0; i < count; i++)
        {
            var below = 0.0;
            foreach (var part in parts)
            {
                var (y, height) = (Y(below + part.Values[i], top), Y(below, top) - Y(below + part.Values[i], top));
                svg.Append(
                    CultureInfo.InvariantCulture,
                    $"<rect class=\"{part.Class}\" x=\"{Left + (i * step) + (step * 0.1):0.##}\" y=\"{y:0.##}\" width=\"{step * 0.8:0.##}\" height=\"{height:0.##}\"/>");
                below += part.Values[i];
            }

            if (i % labelEvery == 0)
            {
                svg.Append(
                    CultureInfo.InvariantCulture,
                    $"<text class=\"tick\" x=\"{Left + ((i + 0.5) * step):0.##}\" y=\"{Height - 8}\" text-anchor=\"middle\">{Html.Text(label(i))}</text>");
            }
        }

        if (limit is { } line)
        {
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<line class=\"limit\" x1=\"{Left}\" x2=\"{Width - Right}\" y1=\"{Y(line.Value, top):0.##}\" y2=\"{Y(line.Value, top):0.##}\"/>");
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<text class=\"limit-name\" x=\"{Width - Right}\" y=\"{Y(line.Value, top) - 4:0.##}\" text-anchor=\"end\">{Html.Text(line.Name)}</text>");
        }

        return svg.Append("</svg>").ToString();
    }

    /// <summary>One bar a name, across.</summary>
    public static string Across(string caption, IReadOnlyList<(string Name, double Value)> rows)
    {
        const int Row = 22;
        const int Names = 210;
        var height = (rows.Count * Row) + 8;
        var most = rows.Select(row => row.Value).Append(1).Max();
        var svg = Begin(caption, height);
        for (var i = 0; i < rows.Count; i++)
        {
            var width = rows[i].Value / most * (Width - Names - 70);
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<text class=\"name\" x=\"{Names - 8}\" y=\"{(i * Row) + 17}\" text-anchor=\"end\">{Html.Text(rows[i].Name)}</text>");
            svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"bar\" x=\"{Names}\" y=\"{(i * Row) + 5}\" width=\"{width:0.##}\" height=\"{Row - 8}\"/>");
            svg.Append(
                CultureInfo.InvariantCulture, $"<text class=\"name\" x=\"{Names + width + 6:0.##}\" y=\"{(i * Row) + 17}\">{rows[i].Value:#,0.#}</text>");
        }

        return svg.Append("</svg>").ToString();
    }

    private static StringBuilder Begin(string caption, int height = Height) =>
        new StringBuilder().Append(CultureInfo.InvariantCulture, $"<svg role=\"img\" aria-label=\"{Html.Text(caption)}\" viewBox=\"0 0 {Width} {height}\">");

    private static void Grid(StringBuilder svg, double top)
    {
        for (var i = 0; i <= 4; i++)
        {
            var value = top * i / 4;
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<line class=\"grid\" x1=\"{Left}\" x2=\"{Width - Right}\" y1=\"{Y(value, top):0.##}\" y2=\"{Y(value, top):0.##}\"/>");
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<text class=\"tick\" x=\"{Left - 6}\" y=\"{Y(value, top) + 4:0.##}\" text-anchor=\"end\">{value:#,0.##}</text>");
        }
    }

    private static double Y(double value, double top) => Height - Bottom - (value / top * (Height - Top - Bottom));
}

/// <param name="Class">Decides the color.</param>
internal sealed record Series(string Name, string Class, IReadOnlyList<double> Values);
