using System.Diagnostics;

namespace MentorFlow.Benchmarks.Journey;

/// <summary>One whole mentorship in virtual time: from the match to the close, with every session, mail, survey and ledger entry between.</summary>
public sealed class JourneyBenchmarks : BenchmarkGroup
{
    private const int WarmUps = 5;
    private const int Runs = 21;

    public override string Name => "journey";

    public override async Task RunAsync(Action<string, double> report)
    {
        for (var run = 0; run < WarmUps; run++)
        {
            await MeasureAsync();
        }

        report("journey.mentorship.ms", await Figures.MedianOfAsync(Runs, MeasureAsync));
    }

    private static async Task<double> MeasureAsync()
    {
        await using var pair = await Pair.ProposeAsync();
        var begun = Stopwatch.GetTimestamp();
        await pair.LiveAsync();
        return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
    }
}
