using MentorFlow.Matching;
using MentorFlow.Matching.Rounds;
using MentorFlow.Matching.Scoring;

namespace MentorFlow.Tests.Shared.Matching;

public sealed class ExhaustiveAgreementTests
{
    [Fact]
    public void Two_thousand_small_rounds_of_pairs_are_solved_as_exhaustive_search_solves_them()
    {
        var random = new Random(20261121);
        for (var round = 0; round < 2000; round++)
        {
            Agrees(Rounds.Random(random, MatchForm.Pairs, random.Next(0, 4), random.Next(0, 4)), round);
        }
    }

    [Fact]
    public void Two_thousand_small_rounds_of_peers_are_solved_as_exhaustive_search_solves_them()
    {
        var random = new Random(20261122);
        for (var round = 0; round < 2000; round++)
        {
            Agrees(Rounds.Random(random, MatchForm.Peers, random.Next(0, 6), 0), round);
        }
    }

    private static void Agrees(MatchingInput input, int round)
    {
        var best = Exhaustive.Pairs(input);
        var result = MatchingRound.Solve(input);
        var carried = input.CarriedOver.ToHashSet();
        var served = result.Pairs.Select(pair => pair.MenteeId)
            .Concat(input.Policy.Form == MatchForm.Peers ? result.Pairs.Select(pair => pair.MentorId) : [])
            .Distinct()
            .Sum(id => carried.Contains(id) ? Exhaustive.OnePerson + 1 : Exhaustive.OnePerson);
        var load = result.Pairs.GroupBy(pair => pair.MentorId).Sum(group => (long)group.Count() * (group.Count() - 1) / 2);
        var lowest = result.Pairs.Select(pair => pair.Score).DefaultIfEmpty().Min();
        var found = Text(input.Policy.Objectives, served, lowest, result.TotalScore, load);
        var expected = Text(
            input.Policy.Objectives,
            best.Served,
            (double)best.Lowest / PairScorer.Steps,
            (double)best.Total / PairScorer.Steps,
            best.Load);

        Assert.True(result.IsValid, $"round {round}: {string.Join("; ", result.Errors)}");
        Assert.True(expected == found, $"round {round}: expected {expected}, found {found}");
        Assert.True(result.Certificate!.Proven, $"round {round} is not proven");
    }

    private static string Text(Objectives objectives, long served, double lowest, double total, long load) =>
        $"{served} {(objectives.Floor ? lowest : 0):F4} {total:F4} {(objectives.EvenLoad ? load : 0)}";
}
