using System.Globalization;

namespace MentorFlow.Benchmarks;

/// <summary>How figures are taken and printed: the median of several runs, one line each.</summary>
public static class Figures
{
    public static void Print(string name, double value) =>
        Console.WriteLine($"{name}: {value.ToString("0.####", CultureInfo.InvariantCulture)}");

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>The smallest value that so many percent of all do not exceed.</summary>
    public static double Percentile(IEnumerable<double> values, double percent)
    {
        var sorted = values.Order().ToArray();
        return sorted[(int)Math.Ceiling(percent / 100 * sorted.Length) - 1];
    }

    public static async Task<double> MedianOfAsync(int runs, Func<Task<double>> measure)
    {
        var values = new List<double>();
        for (var run = 0; run < runs; run++)
        {
            values.Add(await measure());
        }

        return Median(values);
    }
}
