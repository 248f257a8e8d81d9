using MentorFlow.Localization;
using MentorFlow.Matching;
using MentorFlow.Matching.Review;
using MentorFlow.Matching.Rounds;

namespace MentorFlow.Tests.Shared.Matching.Review;

/// <summary>Whom somebody never wants is theirs alone to know, whoever asks why two are no pair.</summary>
public sealed class VetoToldTests
{
    private static readonly MatchingInput Input = Rounds.Of(Rounds.Mentee("a", "x"), Rounds.Mentor("b", 1, ("x", 5)) with { Blocks = ["a"] });

    [Fact]
    public void Who_waits_does_not_read_that_the_only_mentor_rules_them_out()
    {
        var waiting = MatchingRound.Solve(Input).Unmatched.Single(person => person.PersonId == "a");

        Assert.Equal("The rules exclude the only mentor in the round.", Languages.BuiltIn.English.Say(waiting.Explanation));
    }

    [Fact]
    public void A_coordinator_reads_of_it_as_of_any_conflict_that_one_of_two_declared()
    {
        var result = MatchingRound.Solve(Input);
        var review = new RoundReview(Input, result, ReviewStage.Open, []);

        Assert.Equal([HardRule.DeclaredConflict], WhyNot.Explain(Input, result, new PairOfIds("a", "b")).Rules);
        Assert.Equal([HardRule.DeclaredConflict], Assert.Single(AlternativeSearch.Of(review, "a").Value!.Ways).Breaks);
        Assert.Equal((nameof(HardRule.DeclaredConflict), 1), (result.Figures!.Prices.Single().Rule, result.Figures.Prices.Single().PairsForbidden));
    }
}
