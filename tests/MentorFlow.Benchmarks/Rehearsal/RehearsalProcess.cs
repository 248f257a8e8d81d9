using System.Diagnostics;
using System.Globalization;
using MentorFlow.Rehearsal;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Benchmarks.Rehearsal;

/// <param name="Seconds">From the start of the process to its end.</param>
/// <param name="PeakMegabytes">The most memory that was resident at once.</param>
internal sealed record ProcessFigures(double Seconds, double PeakMegabytes);

/// <summary>A rehearsal as anybody would start it, in a process of its own.</summary>
internal static class RehearsalProcess
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(50);

    public static async Task<ProcessFigures> RunAsync(int people, int months)
    {
        using var folder = new TemporaryFolder();
        var begun = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(
            "dotnet", [typeof(RehearsalRun).Assembly.Location, "--people", $"{people}", "--months", $"{months}", "--out", folder.File("out")])
        { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEndAsync();

        var peak = 0.0;
        while (!process.HasExited)
        {
            peak = Math.Max(peak, PeakOf(process.Id));
            await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(LookEvery));
        }

        await output;
        return process.ExitCode == 0
            ? new ProcessFigures(Stopwatch.GetElapsedTime(begun).TotalSeconds, peak)
            : throw new InvalidOperationException($"The rehearsal ended with {process.ExitCode}.");
    }

    // The kernel keeps the high-water mark of a process as long as it runs.
    private static double PeakOf(int processId)
    {
        try
        {
            var line = File.ReadLines($"/proc/{processId}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
