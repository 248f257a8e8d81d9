using MentorFlow.Localization;
using MentorFlow.Matching;
using MentorFlow.Matching.Rounds;

namespace MentorFlow.Tests.Shared.Matching;

public sealed class AdversarialTests
{
    [Fact]
    public void All_equal_scores_are_matched_in_full_and_proven()
    {
        var people = Enumerable.Range(0, 60).SelectMany(number => new[] { Rounds.Mentee($"m{number}", "a"), Rounds.Mentor($"g{number}", 1, ("a", 5)) });
        var result = MatchingRound.Solve(Rounds.Of([.. people]));

        Assert.Equal(60, result.Pairs.Count);
        Assert.True(result.Certificate!.Proven);
    }

    [Fact]
    public void One_mentor_takes_the_best_three_and_the_rest_learn_which_seat_would_help()
    {
        var mentees = Enumerable.Range(1, 5).Select(level => new Candidate { Id = $"m{level}", Role = MatchRole.Mentee, Needs = [new SkillNeed("a", level)] });
        var result = MatchingRound.Solve(Rounds.Of([.. mentees, Rounds.Mentor("only", 3, ("a", 2))]));

        Assert.Equal(["m1", "m2", "m3"], result.Pairs.Select(pair => pair.MenteeId));
        Assert.All(
            result.Unmatched,
            person => Assert.Equal(
                (UnmatchedReason.SeatsAllTaken, "One more place with only."),
                (person.Reason, Languages.BuiltIn.English.Say(person.WhatWouldChangeIt))));
    }

    [Fact]
    public void Without_mentors_everybody_is_told_that_there_are_none()
    {
        var result = MatchingRound.Solve(Rounds.Of(Rounds.Mentee("a"), Rounds.Mentee("b")));

        Assert.Empty(result.Pairs);
        Assert.All(result.Unmatched, person => Assert.Equal(UnmatchedReason.NobodyOnTheOtherSide, person.Reason));
    }

    [Fact]
    public void An_empty_round_is_an_answer() => Assert.True(MatchingRound.Solve(Rounds.Of()).IsValid);

    [Fact]
    public void Where_rules_exclude_everybody_the_rule_to_relax_is_named()
    {
        var input = Rounds.Of(Rounds.Mentee("a") with { ManagerId = "boss" }, Rounds.Mentor("boss", 1), Rounds.Mentor("peer", 1) with { ManagerId = "boss" });
        var left = MatchingRound.Solve(input).Unmatched.Single(person => person.PersonId == "a");

        Assert.Equal(UnmatchedReason.RulesExcludeEveryone, left.Reason);
        Assert.Equal(
            "The rules exclude all 2 mentors: one is above the other in the reporting line (1) and both report to the same manager (1).",
            Languages.BuiltIn.English.Say(left.Explanation));
    }

    [Fact]
    public void A_reporting_chain_of_fifty_thousand_still_separates_its_ends()
    {
        var chain = Enumerable.Range(0, 50_000).Select(number => new ReportingLine($"c{number}", $"c{number + 1}")).ToList();
        var input = Rounds.Of(Rounds.Mentee("c0"), Rounds.Mentor("c50000", 1), Rounds.Mentor("outside", 1)) with { OrgChart = chain };

        Assert.Equal("outside", Assert.Single(MatchingRound.Solve(input).Pairs).MentorId);
    }

    [Fact]
    public void A_worse_total_is_taken_so_that_nobody_goes_without()
    {
        var input = Rounds.Of(Rounds.Mentee("picky", "a"), Rounds.Mentee("easy", "a"), Rounds.Mentor("x", 1, ("a", 5)), Rounds.Mentor("y", 1, ("b", 1)));
        input = input with { Candidates = [.. input.Candidates.Select(person => person.Id == "picky" ? person with { Blocks = ["y"] } : person)] };

        Assert.Equal([("easy", "y"), ("picky", "x")], MatchingRound.Solve(input).Pairs.Select(pair => (pair.MenteeId, pair.MentorId)));
    }

    [Fact]
    public void Protected_traits_count_only_for_those_who_asked()
    {
        Candidate Person(string id, MatchRole role, string culture, bool asked) => new()
        {
            Id = id,
            Role = role,
            Traits = new Dictionary<string, string> { ["culture"] = culture },
            LikenessWanted = asked ? ["culture"] : [],
        };
        MatchingInput Round(bool asked) => new()
        {
            RoundId = "likeness",
            Candidates =
            [
                Person("mentee", MatchRole.Mentee, "one", asked),
                Person("alike", MatchRole.Mentor, "one", false),
                Person("other", MatchRole.Mentor, "two", false),
            ],
        };
        double Score(bool asked, string mentor) => MatchingRound.Solve(Round(asked) with { Locked = [new PairOfIds("mentee", mentor)] }).Pairs.Single().Score;

        Assert.Equal(Score(false, "alike"), Score(false, "other"));
        Assert.True(Score(true, "alike") > Score(true, "other"));
    }

    [Fact]
    public void A_pair_at_exactly_the_minimum_score_is_allowed()
    {
        var input = Rounds.Of(Rounds.Mentee("a", "x"), Rounds.Mentor("g", 1)) with
        {
            Policy = new MatchingPolicy
            {
                Weights = Rounds.NeedsOnly with { Needs = 0.9898, Motivation = 0.0102 },
                Rules = new HardRules { MinimumScore = 0.0051 },
            },
        };

        Assert.Equal(0.0051, Assert.Single(MatchingRound.Solve(input).Pairs).Score);
    }

    [Fact]
    public void A_mentor_left_over_learns_whether_nobody_came_or_the_rules_exclude_everybody()
    {
        var alone = MatchingRound.Solve(Rounds.Of(Rounds.Mentor("g", 1)));
        var excluded = MatchingRound.Solve(Rounds.Of(Rounds.Mentee("a") with { Blocks = ["g"] }, Rounds.Mentor("g", 1), Rounds.Mentor("h", 1)));

        Assert.Equal(UnmatchedReason.NobodyOnTheOtherSide, alone.Unmatched.Single().Reason);
        Assert.Equal(UnmatchedReason.RulesExcludeEveryone, excluded.Unmatched.Single().Reason);
    }
}
