namespace MentorFlow.Benchmarks.Engine;

/// <summary>How much orchestrating the one-machine host carries, with the real worker in its process.</summary>
public sealed class EngineBenchmarks : BenchmarkGroup
{
    private const int Runs = 3;
    private const int BestOf = 5;
    private const int PeerSequences = 500;

    public override string Name => "engine";

    public override async Task RunAsync(Action<string, double> report)
    {
        var durable = new List<double>();
        for (var run = 0; run < BestOf; run++)
        {
            durable.Add(await HelloSequence5.PerSecondAsync(5_000, durable: true));
        }

        report("engine.hello5.durable.per_second", durable.Max());
        report("engine.hello5.durable.median.per_second", Figures.Median(durable));
        report("engine.hello5.memory.per_second", await Figures.MedianOfAsync(Runs, () => HelloSequence5.PerSecondAsync(5_000, durable: false)));
        report("engine.hello5.inprocess_peer.ratio", await Figures.MedianOfAsync(Runs, async () =>
            await HelloSequence5.PerSecondAsync(PeerSequences, durable: false) / await InProcessPeer.PerSecondAsync(PeerSequences)));

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
