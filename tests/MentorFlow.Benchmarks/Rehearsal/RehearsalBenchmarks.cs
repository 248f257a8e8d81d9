namespace MentorFlow.Benchmarks.Rehearsal;

/// <summary>A program of nine months for 500 people: what waiting for its rehearsal costs.</summary>
public sealed class RehearsalBenchmarks : BenchmarkGroup
{
    private const int Runs = 3;

    public override string Name => "rehearsal";

    public override async Task RunAsync(Action<string, double> report)
    {
        var runs = new List<ProcessFigures>();
        for (var run = 0; run < Runs; run++)
        {
            runs.Add(await RehearsalProcess.RunAsync(people: 500, months: 9));
        }

        report("rehearsal.500x9.seconds", Figures.Median(runs.Select(run => run.Seconds)));
        report("rehearsal.500x9.rss_mb", Figures.Median(runs.Select(run => run.PeakMegabytes)));
    }
}
