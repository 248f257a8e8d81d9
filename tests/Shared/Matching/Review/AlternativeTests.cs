using MentorFlow.Matching;
using MentorFlow.Matching.Review;

namespace MentorFlow.Tests.Shared.Matching.Review;

public sealed class AlternativeTests
{
    private static readonly MatchingInput Input = Rounds.Of(
        Rounds.Mentee("m1", "a"),
        Rounds.Mentee("m2", "b"),
        Rounds.Mentor("x", 1, ("a", 5), ("b", 1)),
        Rounds.Mentor("y", 1, ("a", 1), ("b", 5)),
        Rounds.Mentor("free", 1, ("a", 3)));

    [Fact]
    public void A_free_place_costs_the_difference_of_the_two_scores()
    {
        var way = With(Open(Input), "m1", "free");

        Assert.Equal((AlternativeKind.FreePlace, -0.4, 0), (way.How, way.ScoreChange, way.PeopleChange));
        Assert.Equal(new ReviewStep(ReviewAction.Move, new PairOfIds("m1", "free")), way.Step);
    }

    [Fact]
    public void An_exchange_says_what_the_other_loses_and_does_what_it_says()
    {
        var review = Open(Input);
        var way = With(review, "m1", "y");
        var taken = Reviewing.Take(review, way.Step!).Value!;

        Assert.Equal((AlternativeKind.Exchange, -1.6, "m2"), (way.How, way.ScoreChange, way.Displaced!.MenteeId));
        Assert.Equal(way.ScoreChange, -taken.Log[^1].Cost.ScoreCost);
    }

    [Fact]
    public void Where_the_other_may_not_exchange_somebody_goes_without()
    {
        var review = Open(Input with { Forbidden = [new PairOfIds("m2", "x")] });
        var way = With(review, "m1", "y");

        Assert.Equal((AlternativeKind.TakesPlace, -1), (way.How, way.PeopleChange));
    }

    [Fact]
    public void Rules_and_locked_places_are_named_instead_of_a_cost()
    {
        var forbidden = With(Open(Input with { Forbidden = [new PairOfIds("m1", "free")] }), "m1", "free");
        var locked = With(Open(Input with { Locked = [new PairOfIds("m2", "y")] }), "m1", "y");

        Assert.Equal([HardRule.Forbidden], forbidden.Breaks);
        Assert.Equal((AlternativeKind.Full, null), (locked.How, locked.Step));
    }

    [Fact]
    public void The_direct_cost_is_never_less_than_what_solving_again_around_it_comes_to()
    {
        var random = new Random(11);
        for (var run = 0; run < 200; run++)
        {
            var input = Rounds.Random(random, run % 4 == 0 ? MatchForm.Peers : MatchForm.Pairs, 5, run % 4 == 0 ? 1 : 4);
            input = input with
            {
                CarriedOver = [],
                Policy = input.Policy with
                {
                    MentorsPerMentee = 1,
                    Objectives = new Objectives(MostPeople: true, CarriedOverFirst: false, Floor: false, TotalScore: true, EvenLoad: false),
                },
            };
            var review = Open(input);
            foreach (var person in input.Candidates.Where(candidate => candidate is { Role: not MatchRole.Mentor, Capacity: 1 }))
            {
                foreach (var way in AlternativeSearch.Of(review, person.Id).Value!.Ways.Where(way => way.Step is not null))
                {
                    var taken = Reviewing.Take(review, way.Step!);
                    Assert.True(taken.Value is not null, $"{run}: {way} {string.Join("; ", taken.Refusal?.Fields ?? [])}");
                    var served = review.Result.Pairs.Count + way.PeopleChange;
                    Assert.True(taken.Value!.Result.Pairs.Count >= served, $"{run}: {way}");
                    Assert.True(
                        taken.Value.Result.Pairs.Count > served || taken.Value.Result.TotalScore >= review.Result.TotalScore + way.ScoreChange - 1e-9,
                        $"{run}: {way}");
                }
            }
        }
    }

    [Fact]
    public void A_step_names_the_field_that_is_wrong()
    {
        var review = Open(Input);

        Assert.Equal(["menteeId"], Fields(new ReviewStep(ReviewAction.Lock, new PairOfIds("nobody", "x"))));
        Assert.Equal(["menteeId", "mentorId"], Fields(new ReviewStep(ReviewAction.Lock, new PairOfIds("x", "m1"))));
        Assert.Equal(["pair"], Fields(new ReviewStep(ReviewAction.Unlock, new PairOfIds("m1", "x"))));
        Assert.Equal(["pair"], Fields(new ReviewStep(ReviewAction.Allow, new PairOfIds("m1", "x"))));
        Assert.Equal(["pair"], Fields(new ReviewStep(ReviewAction.Lock)));
        Assert.Equal(["second"], Fields(new ReviewStep(ReviewAction.Swap, new PairOfIds("m1", "x"))));
        Assert.Equal(["second"], Fields(new ReviewStep(ReviewAction.Swap, new PairOfIds("m1", "x"), new PairOfIds("m2", "free"))));
        Assert.Equal(["action"], Fields(new ReviewStep(ReviewAction.Approve, new PairOfIds("m1", "x"))));

        IEnumerable<string> Fields(ReviewStep step) => Reviewing.Take(review, step).Refusal!.Fields.Select(field => field.Field);
    }

    private static RoundReview Open(MatchingInput input) => Reviewing.Propose(input).Value!;

    private static Alternative With(RoundReview review, string person, string partner) =>
        AlternativeSearch.Of(review, person).Value!.Ways.Single(way => way.PartnerId == partner);
}
