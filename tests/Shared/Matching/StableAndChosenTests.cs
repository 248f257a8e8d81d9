using MentorFlow.Matching;
using MentorFlow.Matching.Rounds;

namespace MentorFlow.Tests.Shared.Matching;

public sealed class StableAndChosenTests
{
    [Fact]
    public void A_stable_round_leaves_no_pair_that_would_rather_have_each_other()
    {
        var random = new Random(41);
        for (var round = 0; round < 500; round++)
        {
            var input = WithRankings(random, Rounds.Random(random, MatchForm.Pairs, 7, 4));
            var result = MatchingRound.Solve(input with { Policy = input.Policy with { Mode = MatchMode.Stable } });

            Assert.Equal(0, result.Figures!.BlockingPairCount);
        }
    }

    [Fact]
    public void Everybody_wanting_the_same_mentor_leaves_blocking_pairs_only_where_the_whole_decides()
    {
        Candidate[] people =
        [
            Rounds.Mentee("m1", "a", "b"), Rounds.Mentee("m2", "a"),
            Rounds.Mentor("best", 1, ("a", 5), ("b", 5)), Rounds.Mentor("other", 1, ("b", 4)),
        ];
        var input = Rounds.Of(people);

        Assert.Contains(
            MatchingRound.Solve(input with { Policy = input.Policy with { Objectives = new Objectives(Floor: false) } }).Pairs,
            pair => pair is { MenteeId: "m2", MentorId: "best" });
        Assert.Contains(
            MatchingRound.Solve(input with { Policy = input.Policy with { Mode = MatchMode.Stable } }).Pairs,
            pair => pair is { MenteeId: "m1", MentorId: "best" });
    }

    [Fact]
    public void In_mentee_choice_the_carried_over_choose_first_and_then_the_order_of_sign_up()
    {
        var input = Rounds.Of(
            Rounds.Mentee("early", "a"),
            Rounds.Mentee("late", "a"),
            Rounds.Mentee("waited", "a"),
            Rounds.Mentor("x", 1, ("a", 5)),
            Rounds.Mentor("y", 1, ("a", 3)));
        input = input with
        {
            Policy = input.Policy with { Mode = MatchMode.MenteeChoice },
            Preferences = [.. new[] { "early", "late", "waited" }.Select(id => new Preference(id, ["x", "y"]))],
            SignUpOrder = ["early", "late", "waited"],
            CarriedOver = ["waited"],
        };

        var result = MatchingRound.Solve(input);

        Assert.Equal([("early", "y"), ("waited", "x")], result.Pairs.Select(pair => (pair.MenteeId, pair.MentorId)));
        Assert.Equal(UnmatchedReason.NotChosen, result.Unmatched.Single().Reason);
        Assert.Equal([1, 1], result.Figures!.Ranks.ByRank);
    }

    [Fact]
    public void In_mentee_choice_who_ranked_nobody_is_proposed_the_best_by_score_and_who_ranked_gets_nobody_else()
    {
        var input = Rounds.Of(
            Rounds.Mentee("early", "a"),
            Rounds.Mentee("late", "a"),
            Rounds.Mentee("picky", "a"),
            Rounds.Mentor("x", 1, ("a", 3)),
            Rounds.Mentor("y", 1, ("a", 5)),
            Rounds.Mentor("z", 1));
        input = input with
        {
            Policy = input.Policy with { Mode = MatchMode.MenteeChoice },
            Preferences = [new Preference("picky", ["y"])],
            SignUpOrder = ["early", "late", "picky"],
        };

        var result = MatchingRound.Solve(input);
        var declined = MatchingRound.Solve(input with { Declined = [new PairOfIds("early", "y")] });

        Assert.Equal([("early", "y"), ("late", "x")], result.Pairs.Select(pair => (pair.MenteeId, pair.MentorId)));
        Assert.Equal(
            (UnmatchedReason.NotChosen, "picky"),
            result.Unmatched.Where(person => person.Role is MatchRole.Mentee).Select(person => (person.Reason, person.PersonId)).Single());
        Assert.Equal([("early", "x"), ("late", "y")], declined.Pairs.Select(pair => (pair.MenteeId, pair.MentorId)));
    }

    private static MatchingInput WithRankings(Random random, MatchingInput input) => input with
    {
        Preferences =
        [
            .. input.Candidates.Where(_ => random.Next(2) == 0).Select(person => new Preference(
                person.Id,
                [.. input.Candidates.Where(other => other.Role != person.Role && random.Next(2) == 0).OrderBy(_ => random.Next()).Select(other => other.Id)])),
        ],
    };
}
