using System.Diagnostics;

namespace MentorFlow.Benchmarks.Matching;

/// <summary>
/// Time the processor spent, on both sides of a comparison: the solvers use one thread, and on a shared machine a wall clock
/// measures the neighbors.
/// </summary>
internal static class ProcessorTime
{
    /// <summary>Solves for a second: the compiler replaces code that runs hot some hundred milliseconds later, in the background.</summary>
    public static void Warm(Action solve)
    {
        for (var begin = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(begin) < TimeSpan.FromSeconds(1);)
        {
            solve();
        }
    }

    public static TimeSpan Of(Action solve)
    {
        var before = Environment.CpuUsage.TotalTime;
        solve();
        return Environment.CpuUsage.TotalTime - before;
    }
}
