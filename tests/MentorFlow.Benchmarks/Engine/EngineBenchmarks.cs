namespace MentorFlow.Benchmarks.Engine;

/// <summary>How much the durable engine carries on this machine.</summary>
public sealed class EngineBenchmarks : BenchmarkGroup
{
    private const int Runs = 3;

    public override string Name => "engine";

    public override async Task RunAsync(Action<string, double> report)
    {
        await HelloSequence5.PerSecondAsync(1_000, durable: true);

        report("engine.hello5.durable.1000.per_second", await Figures.MedianOfAsync(Runs, () => HelloSequence5.PerSecondAsync(1_000, durable: true)));
        report("engine.hello5.durable.per_second", await Figures.MedianOfAsync(Runs, () => HelloSequence5.PerSecondAsync(5_000, durable: true)));
        report("engine.hello5.memory.per_second", await Figures.MedianOfAsync(Runs, () => HelloSequence5.PerSecondAsync(5_000, durable: false)));

        var waiting = new List<WaitingFigures>();
        for (var run = 0; run < Runs; run++)
        {
            waiting.Add(await Waiting100k.MeasureAsync());
        }

        report("engine.waiting100k.rss_mb", Figures.Median(waiting.Select(figures => figures.RssMegabytes)));
        report("engine.waiting100k.ready_s", Figures.Median(waiting.Select(figures => figures.ReadySeconds)));
        report("engine.waiting100k.fired_per_second", Figures.Median(waiting.Select(figures => figures.FiredPerSecond)));
    }
}
