using System.Diagnostics;
using System.Globalization;

namespace MentorFlow.Benchmarks;

/// <summary>A measurement in a process of its own, which what was measured before has not warmed, filled or fragmented.</summary>
internal static class OwnProcess
{
    /// <summary>What marks a number among what else a process writes.</summary>
    private const string Mark = "= ";

    /// <param name="arguments">For this program, the first of them the name of the measurement.</param>
    /// <returns>The numbers that it wrote with <see cref="Write"/>.</returns>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static async Task<double[]> RunAsync(string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(OwnProcess).Assembly.Location, .. arguments]) { RedirectStandardOutput = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ?
            [
                .. output.Split('\n')
                    .Where(line => line.StartsWith(Mark, StringComparison.Ordinal))
                    .Select(line => double.Parse(line[Mark.Length..], CultureInfo.InvariantCulture)),
            ]
            : throw new InvalidOperationException($"{string.Join(' ', arguments)} ended with {process.ExitCode}: {output}");
    }

    public static void Write(double number) => Console.WriteLine(Mark + number.ToString(CultureInfo.InvariantCulture));
}
