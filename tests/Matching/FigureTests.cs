using MentorFlow.Matching;

namespace MentorFlow.Tests.Matching;

public sealed class FigureTests
{
    [Fact]
    public void Groups_under_five_are_withheld_and_so_is_the_one_that_would_give_them_away()
    {
        Candidate In(string id, string group) => Rounds.Mentee(id, "a") with { ReportingGroups = new Dictionary<string, string> { ["site"] = group } };
        var people = Enumerable.Range(0, 20).Select(number => In($"m{number}", number < 3 ? "small" : number < 9 ? "middle" : "large")).Append(Rounds.Mentor("g", 3, ("a", 5)));

        var groups = MatchingRound.Solve(Rounds.Of([.. people])).Figures!.Groups;

        Assert.Equal([("large", 11), ("middle", null), ("small", null)], groups.Select(group => (group.Group, group.People)));
    }

    [Fact]
    public void The_price_of_a_rule_is_the_people_and_the_score_it_costs()
    {
        var input = Rounds.Of(
            Rounds.Mentee("a", "x") with { ManagerId = "boss" }, Rounds.Mentee("b", "x"),
            Rounds.Mentor("boss", 1, ("x", 5)), Rounds.Mentor("other", 1, ("x", 2)));

        var prices = MatchingRound.Solve(input).Figures!.Prices;
        Assert.DoesNotContain(prices, price => price is { PeopleLost: > 0 });

        var tight = input with { Candidates = [.. input.Candidates.Where(person => person.Id != "other")] };
        var price = MatchingRound.Solve(tight with { Candidates = [.. tight.Candidates.Where(person => person.Id != "b")] }).Figures!.Prices.Single();
        Assert.Equal(("ReportingLine", 1, 1, -1.0), (price.Rule, price.PairsForbidden, price.PeopleLost, -price.ScoreLost));
    }

    [Fact]
    public void The_price_of_the_floor_is_the_total_it_gives_up()
    {
        var input = Rounds.Of(Rounds.Mentee("a", "x"), Rounds.Mentee("b", "x", "y"), Rounds.Mentor("g", 1, ("x", 5), ("y", 5)), Rounds.Mentor("h", 1, ("x", 2)));
        var result = MatchingRound.Solve(input);

        Assert.Equal(0.4, result.Certificate!.Floor);
        Assert.Equal(0, result.Figures!.Prices.Single(price => price.Rule == "Floor").ScoreLost);
    }

    [Fact]
    public void Load_is_spread_evenly_where_scores_tie()
    {
        var mentees = Enumerable.Range(0, 6).Select(number => Rounds.Mentee($"m{number}", "x"));
        var result = MatchingRound.Solve(Rounds.Of([.. mentees, Rounds.Mentor("g", 3, ("x", 5)), Rounds.Mentor("h", 3, ("x", 5)), Rounds.Mentor("i", 3, ("x", 5))]));

        Assert.Equal([0, 0, 3], result.Figures!.Load.MentorsByMentees);
    }

    [Fact]
    public void Moving_a_weight_that_decides_nothing_keeps_every_pair()
    {
        var result = MatchingRound.Solve(Rounds.Of(Rounds.Mentee("a", "x"), Rounds.Mentor("g", 1, ("x", 5))));

        Assert.All(result.Figures!.Sensitivity, shift => Assert.Equal((1.0, 0.0), (shift.PairsKept, shift.Regret)));
    }
}
