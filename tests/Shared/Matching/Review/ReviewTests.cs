using MentorFlow.Localization;
using MentorFlow.Matching;
using MentorFlow.Matching.Review;
using MentorFlow.Matching.Rounds;

namespace MentorFlow.Tests.Shared.Matching.Review;

public sealed class ReviewTests
{
    private static readonly MatchingInput Input = Rounds.Of(
        Rounds.Mentee("m1", "a"), Rounds.Mentee("m2", "b"), Rounds.Mentor("x", 1, ("a", 5), ("b", 1)), Rounds.Mentor("y", 1, ("a", 1), ("b", 5)));

    private static readonly PairOfIds First = new("m1", "x");
    private static readonly PairOfIds Second = new("m2", "y");

    [Fact]
    public void A_swap_shows_at_once_what_it_costs_and_whom()
    {
        var swapped = Reviewing.Swap(Open(), First, Second).Value!;

        Assert.Equal([("m1", "y"), ("m2", "x")], swapped.Result.Pairs.Select(pair => (pair.MenteeId, pair.MentorId)));
        Assert.Equal(1.6, swapped.Log[^1].Cost.ScoreCost);
        Assert.Equal(["m1", "m2", "x", "y"], swapped.Log[^1].Cost.Changes.Select(change => change.PersonId));
    }

    [Fact]
    public void A_lock_holds_through_a_new_solve_and_falls_when_the_pair_is_forbidden()
    {
        var locked = Reviewing.Lock(Open(), new PairOfIds("m1", "y")).Value!;
        var again = Reviewing.Resolve(locked, Input with { Candidates = [.. Input.Candidates, Rounds.Mentor("late", 1, ("a", 5))] }).Value!;
        var forbidden = Reviewing.Forbid(again, new PairOfIds("m1", "y")).Value!;

        Assert.Contains(again.Result.Pairs, pair => pair is { MenteeId: "m1", MentorId: "y", Standing: PairStanding.Locked });
        Assert.DoesNotContain(forbidden.Result.Pairs, pair => pair is { MenteeId: "m1", MentorId: "y" });
    }

    [Fact]
    public void An_approved_round_is_closed()
    {
        var approved = Reviewing.Approve(Open()).Value!;

        Assert.Equal(RefusalReason.WrongStage, Reviewing.Lock(approved, First).Refusal!.Reason);
        Assert.Equal(RefusalReason.AlreadyDone, Reviewing.Approve(approved).Refusal!.Reason);
    }

    [Fact]
    public void A_refused_step_says_which_person_and_field()
    {
        var refusal = Reviewing.Lock(Open(), new PairOfIds("m1", "nobody")).Refusal!;

        Assert.Equal("nobody.locked", refusal.Fields.Single().Field);
    }

    [Fact]
    public void A_decline_moves_nobody_who_has_accepted()
    {
        var people = Enumerable.Range(0, 12)
            .SelectMany(number =>
                new[] { Rounds.Mentee($"m{number}", "a", "b"), Rounds.Mentor($"g{number}", 1, ("a", 1 + (number % 5)), ("b", 1 + (number % 3))) });
        var first = MatchingRound.Solve(Rounds.Of([.. people]));
        var accepted = first.Pairs.Take(7).Select(pair => new PairOfIds(pair.MenteeId, pair.MentorId)).ToList();
        var declined = first.Pairs.Skip(7).Take(2).Select(pair => new PairOfIds(pair.MenteeId, pair.MentorId)).ToList();

        var second = MatchingRound.Solve(Rounds.Of([.. people]) with { Accepted = accepted, Declined = declined });

        Assert.Equal(
            accepted.ToHashSet(),
            second.Pairs.Where(pair => pair.Standing == PairStanding.Accepted).Select(pair => new PairOfIds(pair.MenteeId, pair.MentorId)).ToHashSet());
        Assert.DoesNotContain(second.Pairs, pair => declined.Contains(new PairOfIds(pair.MenteeId, pair.MentorId)));
        Assert.Equal(12, second.Pairs.Count);
    }

    [Fact]
    public void Why_not_names_the_rule_or_the_cost()
    {
        var result = MatchingRound.Solve(Input);
        var possible = WhyNot.Explain(Input, result, new PairOfIds("m1", "y"));
        var blocked = Input with { Forbidden = [new PairOfIds("m1", "y")] };

        var impossible = WhyNot.Explain(blocked, MatchingRound.Solve(blocked), new PairOfIds("m1", "y"));

        Assert.Equal((true, 1.6, 0), (possible.Possible, possible.ScoreCost, possible.PeopleCost));
        Assert.Equal(
            "Possible: the pairs would fit less well on the whole; 4 people would do worse, and nobody more would be without a partner.",
            Languages.BuiltIn.English.Say(possible.Words));
        Assert.Equal([HardRule.Forbidden], impossible.Rules);
        Assert.Equal("Not allowed: the coordinator ruled the pair out.", Languages.BuiltIn.English.Say(impossible.Words));
    }

    [Fact]
    public void Why_not_is_answered_for_two_sides_only()
    {
        var result = MatchingRound.Solve(Input);

        Assert.All([new PairOfIds("x", "m1"), new PairOfIds("m1", "m2")], pair => Assert.False(WhyNot.Explain(Input, result, pair).Possible));
    }

    private static RoundReview Open() => Reviewing.Propose(Input).Value!;
}
