using MentorFlow.Matching;
using MentorFlow.Matching.Rounds;

namespace MentorFlow.Tests.Shared.Matching.Explaining;

public sealed class FigureTests
{
    [Fact]
    public void Groups_under_five_are_withheld_and_so_is_the_one_that_would_give_them_away()
    {
        Candidate In(string id, string group) => Rounds.Mentee(id, "a") with { ReportingGroups = new Dictionary<string, string> { ["site"] = group } };
        var people = Enumerable.Range(0, 20)
            .Select(number => In($"m{number}", number < 3 ? "small" : number < 9 ? "middle" : "large"))
            .Append(Rounds.Mentor("g", 3, ("a", 5)));

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
        var input = Rounds.Of(
            Rounds.Mentee("a", "x"), Rounds.Mentee("b", "x", "y"), Rounds.Mentor("g", 1, ("x", 5), ("y", 5)), Rounds.Mentor("h", 1, ("x", 2)));
        var result = MatchingRound.Solve(input);

        Assert.Equal(0.4, result.Certificate!.Floor);
        Assert.Equal(0, result.Figures!.Prices.Single(price => price.Rule == "Floor").ScoreLost);
    }

    [Fact]
    public void Load_is_spread_evenly_where_scores_tie()
    {
        var mentees = Enumerable.Range(0, 6).Select(number => Rounds.Mentee($"m{number}", "x"));
        var result = MatchingRound.Solve(
            Rounds.Of([.. mentees, Rounds.Mentor("g", 3, ("x", 5)), Rounds.Mentor("h", 3, ("x", 5)), Rounds.Mentor("i", 3, ("x", 5))]));

        Assert.Equal([0, 0, 3], result.Figures!.Load.MentorsByMentees);
    }

    [Fact]
    public void Moving_a_weight_that_decides_nothing_keeps_every_pair()
    {
        var result = MatchingRound.Solve(Rounds.Of(Rounds.Mentee("a", "x"), Rounds.Mentor("g", 1, ("x", 5))));

        Assert.All(result.Figures!.Sensitivity, shift => Assert.Equal((1.0, 0.0), (shift.PairsKept, shift.Regret)));
    }

    [Fact]
    public void Small_groups_that_are_few_together_take_the_next_one_with_them()
    {
        var people = Enumerable.Range(0, 20).Select(number => Told($"m{number}", number < 1 ? "tiny" : number < 2 ? "small" : number < 8 ? "middle" : "large"));
        var groups = MatchingRound.Solve(Rounds.Of([.. people, Rounds.Mentor("g", 3, ("a", 5))])).Figures!.Groups;

        Assert.Equal(["large"], groups.Where(group => group.People is not null).Select(group => group.Group));
    }

    [Fact]
    public void The_mean_of_fewer_than_five_scores_is_withheld_and_so_is_the_one_that_would_give_it_away()
    {
        var few = Enumerable.Range(0, 6).Select(number => Told($"f{number}", "few") with { Blocks = number == 0 ? [] : ["g"] });
        var many = Enumerable.Range(0, 9).Select(number => Told($"m{number}", number < 4 ? "some" : "many"));
        var input = Rounds.Of([.. few, .. many, .. Enumerable.Range(0, 6).Select(number => Told($"n{number}", "some")), Rounds.Mentor("g", 20, ("a", 5))]);
        var groups = MatchingRound.Solve(input with { Policy = input.Policy with { MenteesPerMentor = 20 } }).Figures!.Groups;

        Assert.Equal(
            [("few", 6, false), ("many", 5, false), ("some", 10, true)], groups.Select(group => (group.Group, group.People ?? 0, group.MeanScore is not null)));
    }

    [Fact]
    public void First_come_first_served_follows_the_order_of_sign_up()
    {
        var input = Rounds.Of(Rounds.Mentee("a", "x"), Rounds.Mentee("b", "x", "y"), Rounds.Mentor("g", 1, ("x", 5)), Rounds.Mentor("h", 1));
        double Total(params string[] order) => MatchingRound.Solve(input with { SignUpOrder = order }).Figures!.Baselines[^1].TotalScore;

        Assert.Equal((1, 0.5), (Total("a", "b"), Total("b", "a")));
    }

    private static Candidate Told(string id, string group) =>
        Rounds.Mentee(id, "a") with { ReportingGroups = new Dictionary<string, string> { ["site"] = group } };
}
