using MentorFlow.Matching;
using MentorFlow.Matching.Rounds;
using MentorFlow.Rehearsal.Cohorts.Generating;

namespace MentorFlow.Benchmarks.Matching;

/// <summary>A whole round, from people to explained answer, and the same people by simpler means.</summary>
internal static class RoundTimes
{
    public static void Run(int people, int seed, int runs, Action<string, double> report)
    {
        var input = new MatchingInput { RoundId = $"cohort-{people}", Candidates = CohortGenerator.Generate(people, seed) };
        MatchingResult? result = null;
        var times = Enumerable.Range(0, runs).Select(_ => ProcessorTime.Of(() => result = MatchingRound.Solve(input)).TotalSeconds).ToList();

        if (!result!.Certificate!.Proven)
        {
            throw new InvalidOperationException($"The round of {people} is not proven.");
        }

        report($"matching.round.{people}.seconds", Figures.Median(times));
        foreach (var (way, name) in result.Figures!.Baselines.Zip(["optimal", "greedy", "first_come"]))
        {
            report($"matching.round.{people}.{name}.total", way.TotalScore);
            report($"matching.round.{people}.{name}.worst", way.WorstPair);
            report($"matching.round.{people}.{name}.unmatched", way.PeopleUnmatched);
        }
    }
}
