namespace MentorFlow.Benchmarks.Rehearsal;

/// <summary>A program of a year for 5,000 people: whether waiting for its rehearsal grows with the people alone.</summary>
public sealed class LargeRehearsalBenchmarks : BenchmarkGroup
{
    private const int Few = 500;
    private const int FewMonths = 9;
    private const int Many = 5_000;
    private const int ManyMonths = 12;

    public override string Name => "rehearsal-large";

    public override async Task RunAsync(Action<string, double> report)
    {
        var few = await RehearsalProcess.RunAsync(Few, FewMonths);
        var many = await RehearsalProcess.RunAsync(Many, ManyMonths);

        report("rehearsal.5000x12.seconds", many.Seconds);
        report("rehearsal.5000x12.rss_mb", many.PeakMegabytes);
        report("rehearsal.growth", many.Seconds / (Many * ManyMonths) / (few.Seconds / (Few * FewMonths)));
    }
}
