namespace MentorFlow.Benchmarks.Matching;

/// <summary>Speed and quality of matching, side by side with OR-Tools and, where it is installed, SciPy on the same instances.</summary>
public sealed class MatchingGroup : BenchmarkGroup
{
    public override string Name => "matching";

    public override async Task RunAsync(Action<string, double> report)
    {
        var scipy = await ScipyPeer.FindAsync();
        if (scipy is null)
        {
            Console.WriteLine("matching: SciPy figures skipped, because no python3 here can import scipy (Debian: apt-get install python3-scipy)");
        }

        await DenseFigures.RunAsync(scipy, report);
        await SparseFigures.RunAsync(scipy, report);
        SparseFigures.RunLarge(report);
        PeerFigures.Run(report);
        RoundTimes.Run(1_000, seed: 2, runs: 7, report);
        RoundTimes.Run(10_000, seed: 3, runs: 1, report);
    }
}
