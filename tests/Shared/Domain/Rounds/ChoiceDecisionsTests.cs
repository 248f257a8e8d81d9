using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Matching;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Rounds;

public sealed class ChoiceDecisionsTests
{
    private static readonly RoundRanking Open =
        new(A.ProgramId, 1, AskedBefore.Both, AmongAll: false, Given.Now, Given.Now.AddDays(7), PoolHash: "pool", Asked: 2);

    private static readonly PartnerWish Wish =
        new(A.ProgramId, 1, "theo", [new ShortlistEntry("maya", 0.9), new ShortlistEntry("noor", 0.8)], []);

    [Fact]
    public void An_order_is_kept_with_its_moment()
    {
        var ranked = Rank(Open, Wish, ["noor", "maya"]).Value!;

        Assert.Equal(["noor", "maya"], ranked.Ranked);
        Assert.Equal((true, Given.Now), (ranked.HasAnswered, ranked.AnsweredAt));
    }

    [Fact]
    public void The_same_order_again_changes_nothing()
    {
        var ranked = Rank(Open, Wish, ["noor"]).Value!;

        Assert.Equal(RefusalReason.AlreadyDone, Rank(Open, ranked, ["noor"]).Refusal!.Reason);
    }

    [Fact]
    public void Nobody_is_an_answer_too() => Assert.True(Rank(Open, Wish, []).Value!.HasAnswered);

    [Fact]
    public void Who_goes_on_choosing_has_not_answered()
    {
        var began = ChoiceDecisions.Rank(Open, Wish, ["noor"], 5, _ => true, isAnswer: false, Given.Now).Value!;

        Assert.Equal((false, (DateTimeOffset?)null), (began.HasAnswered, began.AnsweredAt));
    }

    [Fact]
    public void Whom_nobody_offered_is_not_ranked() => Assert.Equal(RefusalReason.Unknown, Rank(Open, Wish, ["lea"]).Refusal!.Reason);

    [Theory]
    [InlineData("noor", "noor")]
    [InlineData("noor", "maya", "lea")]
    public void Nobody_is_ranked_twice_and_no_more_than_the_list_holds(params string[] ranked) =>
        Assert.Equal("rank", ChoiceDecisions.Rank(Open, Wish, ranked, 2, _ => true, isAnswer: true, Given.Now).Refusal!.Fields.Single().Field);

    [Fact]
    public void What_is_said_when_it_is_over_comes_too_late() =>
        Assert.Equal(RefusalReason.WrongStage, Rank(Open with { ClosedAt = Given.Now }, Wish, ["noor"]).Refusal!.Reason);

    [Fact]
    public void A_veto_is_said_once_and_taken_back_once()
    {
        var said = ChoiceDecisions.Veto(new PartnerVetoes(A.ProgramId, "theo", []), "maya").Value!;
        var back = ChoiceDecisions.TakeBack(said, "maya").Value!;

        Assert.Equal(RefusalReason.AlreadyDone, ChoiceDecisions.Veto(said, "maya").Refusal!.Reason);
        Assert.Empty(back.Vetoed);
        Assert.Equal(RefusalReason.AlreadyDone, ChoiceDecisions.TakeBack(back, "maya").Refusal!.Reason);
        Assert.Equal(RefusalReason.Unknown, ChoiceDecisions.Veto(back, "theo").Refusal!.Reason);
    }

    [Fact]
    public void A_ranking_is_closed_once() =>
        Assert.Equal(RefusalReason.AlreadyDone, RankingDecisions.Close(RankingDecisions.Close(Open, Given.Now).Value!, Given.Now).Refusal!.Reason);

    private static Verdict<PartnerWish> Rank(RoundRanking ranking, PartnerWish wish, IReadOnlyList<string> ranked) =>
        ChoiceDecisions.Rank(ranking, wish, ranked, 5, person => person is "maya" or "noor", isAnswer: true, Given.Now);
}
