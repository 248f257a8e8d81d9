using MentorFlow.Matching.Solvers.Blossoms;

namespace MentorFlow.Benchmarks.Matching;

/// <summary>Two thousand peers, everybody with everybody: exact, and proven by its prices.</summary>
internal static class PeerFigures
{
    public static void Run(Action<string, double> report)
    {
        const int size = 2000;
        const long perPerson = size * 10_000L;
        var random = new Random(8);
        var graph = new EdgeGraph(
            size,
            [
                .. from left in Enumerable.Range(0, size)
                   from right in Enumerable.Range(left + 1, size - left - 1)
                   select new WeightedEdge(left, right, (2 * perPerson) + random.Next(10_001)),
            ]);

        GeneralAnswer? answer = null;
        var time = ProcessorTime.Of(() => answer = GeneralMatching.Solve(graph));
        if (2m * graph.Edges.Where(edge => answer!.Partner[edge.Left] == edge.Right).Sum(edge => (decimal)edge.Weight) != answer!.DoubleBound())
        {
            throw new InvalidOperationException("The answer among peers is not proven.");
        }

        report($"matching.peers.{size}.seconds", time.TotalSeconds);
    }
}
