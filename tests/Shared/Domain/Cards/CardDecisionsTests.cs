using MentorFlow.Domain.Cards;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Cards;

/// <summary>Which cards help at a moment, and what somebody does with one.</summary>
public sealed class CardDecisionsTests
{
    private static readonly DateTimeOffset Now = Given.Now;

    /// <summary>Two months old, ten to go: neither the middle nor the end is near.</summary>
    private static readonly Mentorship Running = Given.Mentorship with { CreatedAt = Now.AddDays(-60), Ends = Now.AddDays(300) };

    [Fact]
    public void Until_the_first_session_is_held_it_is_prepared()
    {
        Assert.Equal([CardStage.BeforeFirst], Stages(Given.Mentorship, held: 0));
        Assert.Empty(Stages(Given.Mentorship, held: 1, lastDaysAgo: 3));
    }

    [Fact]
    public void After_the_second_session_comes_whether_it_fits()
    {
        Assert.Equal([CardStage.AfterSecond], Stages(Running, held: 2, lastDaysAgo: 3));
        Assert.Equal([CardStage.AfterSecond], Stages(Running, held: 3, lastDaysAgo: 3));
        Assert.Empty(Stages(Running, held: 4, lastDaysAgo: 3));
    }

    [Fact]
    public void The_middle_is_prepared_in_the_three_weeks_before_it()
    {
        var middle = Given.Mentorship with { CreatedAt = Now.AddDays(-80), Ends = Now.AddDays(100) };

        Assert.Equal([CardStage.BeforeMidpoint], Stages(middle, held: 5, lastDaysAgo: 3));
        Assert.Empty(Stages(middle with { Ends = Now.AddDays(140) }, held: 5, lastDaysAgo: 3));
        Assert.Empty(Stages(middle with { Ends = Now.AddDays(70) }, held: 5, lastDaysAgo: 3));
    }

    [Fact]
    public void Two_rhythms_without_a_session_are_quiet_and_a_pause_is_not()
    {
        Assert.Equal([CardStage.Stalled], Stages(Running, held: 5, lastDaysAgo: 28));
        Assert.Empty(Stages(Running, held: 5, lastDaysAgo: 27));
        Assert.Empty(Stages(Running with { ResumedAt = Now.AddDays(-10) }, held: 5, lastDaysAgo: 28));
    }

    [Fact]
    public void Before_the_end_a_quiet_pair_is_helped_with_that_first()
    {
        var ending = Given.Mentorship with { CreatedAt = Now.AddDays(-160), Ends = Now.AddDays(20) };

        Assert.Equal([CardStage.BeforeClosing], Stages(ending, held: 8, lastDaysAgo: 3));
        Assert.Equal([CardStage.Stalled, CardStage.BeforeClosing], Stages(ending, held: 8, lastDaysAgo: 30));
    }

    [Fact]
    public void Nothing_presses_while_it_stands_still_and_after_its_end()
    {
        Assert.Empty(Stages(Given.Mentorship with { PausedAt = Now.AddDays(-1) }, held: 0));
        Assert.Empty(Stages(Given.Mentorship with { Stage = MentorshipStage.Ended }, held: 2, lastDaysAgo: 40));
    }

    [Fact]
    public void What_was_put_aside_can_still_be_read_and_what_was_read_stays_read()
    {
        var skipped = See(known: null, isSkipped: true).Value!;
        var read = See(skipped, isSkipped: false).Value!;

        Assert.True(skipped.Cards["first-goals"].IsSkipped);
        Assert.False(read.Cards["first-goals"].IsSkipped);
        Assert.Equal(RefusalReason.AlreadyDone, See(skipped, isSkipped: true).Refusal!.Reason);
        Assert.Equal(RefusalReason.AlreadyDone, See(read, isSkipped: false).Refusal!.Reason);
        Assert.Equal(RefusalReason.AlreadyDone, See(read, isSkipped: true).Refusal!.Reason);
    }

    [Fact]
    public void Every_stage_has_a_name_by_which_it_is_found()
    {
        Assert.All(CardStages.All, stage => Assert.Equal(stage, CardStages.Find(CardStages.NameOf(stage))));
        Assert.Null(CardStages.Find("nothing"));
    }

    private static Verdict<SeenCards> See(SeenCards? known, bool isSkipped) => CardDecisions.See(
        known, A.ProgramId, A.Id("Theo"), "first-goals", new SeenCard(CardStage.BeforeFirst, Now, isSkipped));

    private static IReadOnlyList<CardStage> Stages(Mentorship mentorship, int held, int? lastDaysAgo = null) =>
        CardDecisions.Now(new CardFacts(mentorship, held, lastDaysAgo is { } days ? Now.AddDays(-days) : null), Now);
}
