namespace MentorFlow.Benchmarks.Matching;

/// <summary>
/// Time the processor spent, on both sides of a comparison: the solvers use one thread, and on a shared machine a wall clock
/// measures the neighbors.
/// </summary>
internal static class ProcessorTime
{
    public static TimeSpan Of(Action solve)
    {
        var before = Environment.CpuUsage.TotalTime;
        solve();
        return Environment.CpuUsage.TotalTime - before;
    }
}
