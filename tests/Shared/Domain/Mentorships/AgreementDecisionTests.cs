using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Mentorships;

public sealed class AgreementDecisionTests
{
    private static readonly string Maya = Given.Mentor.PersonId;

    private static readonly string Theo = Given.Mentee.PersonId;

    private static readonly Agreement Terms = A.Agreement(Given.Now.AddDays(7));

    private static readonly Mentorship Signed = Given.Mentorship with
    {
        Agreement = Terms with { Version = 1 },
        Signatures = new Dictionary<string, DateTimeOffset> { [Maya] = Given.Now.AddDays(-1), [Theo] = Given.Now.AddDays(-2) },
        AgreementsProposed = 1,
    };

    [Fact]
    public void A_change_leaves_what_counts_until_all_have_signed_it()
    {
        var changing = Propose(Signed, Theo, Terms with { EveryDays = 7 }).Value!;

        Assert.Equal((14, 1, true), (changing.Agreement!.EveryDays, changing.Agreement.Version, changing.IsSigned));
        Assert.Equal((7, 2, Theo), (changing.Change!.Agreement.EveryDays, changing.Change.Agreement.Version, changing.Change.ProposedBy));
        Assert.Equal(Given.Now.AddDays(10), changing.Change.AnswerBy);

        var changed = AgreementDecisions.Sign(changing, Maya, version: 2, Given.Now).Value!;
        Assert.Equal((7, 2, true), (changed.Agreement!.EveryDays, changed.Agreement.Version, changed.IsSigned));
        Assert.Null(changed.Change);
    }

    [Fact]
    public void A_second_click_changes_nothing()
    {
        var changing = Propose(Signed, Theo, Terms with { EveryDays = 7 }).Value!;
        var changed = AgreementDecisions.Sign(changing, Maya, version: 2, Given.Now).Value!;

        Assert.Equal(RefusalReason.AlreadyDone, Propose(changing, Theo, Terms with { EveryDays = 7 }).Refusal!.Reason);
        Assert.Equal(RefusalReason.AlreadyDone, AgreementDecisions.Sign(changing, Theo, version: 2, Given.Now).Refusal!.Reason);
        Assert.Equal(RefusalReason.AlreadyDone, AgreementDecisions.Sign(changed, Maya, version: 2, Given.Now).Refusal!.Reason);
        Assert.Equal(RefusalReason.AlreadyDone, Propose(changed, Theo, Terms with { EveryDays = 7 }).Refusal!.Reason);
    }

    [Fact]
    public void Another_proposal_takes_the_place_of_the_one_that_waits_and_nobody_signs_that_one_any_more()
    {
        var changing = Propose(Signed, Theo, Terms with { EveryDays = 7 }).Value!;
        var countered = Propose(changing, Maya, Terms with { EveryDays = 10 }).Value!;

        Assert.Equal((10, 3, Maya), (countered.Change!.Agreement.EveryDays, countered.Change.Agreement.Version, countered.Change.ProposedBy));
        Assert.Equal("version", Assert.Single(AgreementDecisions.Sign(countered, Theo, version: 2, Given.Now).Refusal!.Fields).Field);
    }

    [Fact]
    public void A_change_is_taken_back_by_who_proposed_it_turned_down_by_the_other_and_lapses_for_both()
    {
        var changing = Propose(Signed, Theo, Terms with { EveryDays = 7 }).Value!;

        Assert.Equal(RefusalReason.WrongStage, AgreementDecisions.Withdraw(changing, Maya, version: 2).Refusal!.Reason);
        Assert.Equal(RefusalReason.WrongStage, AgreementDecisions.Keep(changing, Theo, version: 2).Refusal!.Reason);
        Mentorship[] kept =
        [
            AgreementDecisions.Withdraw(changing, Theo, version: 2).Value!,
            AgreementDecisions.Keep(changing, Maya, version: 2).Value!,
            AgreementDecisions.Lapse(changing, version: 2).Value!,
        ];
        Assert.All(kept, one => Assert.Null(one.Change));
        Assert.All(kept, one => Assert.Equal(1, one.Agreement!.Version));
        Assert.Equal(RefusalReason.AlreadyDone, AgreementDecisions.Keep(kept[0], Maya, version: 2).Refusal!.Reason);
        Assert.Equal(3, Propose(kept[0], Theo, Terms with { EveryDays = 7 }).Value!.Change!.Agreement.Version);
    }

    [Fact]
    public void Nobody_is_asked_for_a_signature_while_the_clocks_stand_still_and_the_answer_has_as_much_time_after_it()
    {
        var changing = Propose(Signed, Theo, Terms with { EveryDays = 7 }).Value!;
        var paused = MentorshipDecisions.Pause(changing, Given.Now.AddDays(1)).Value!;

        Assert.Equal(RefusalReason.WrongStage, AgreementDecisions.Sign(paused, Maya, version: 2, Given.Now.AddDays(2)).Refusal!.Reason);
        Assert.Equal(RefusalReason.WrongStage, Propose(paused, Maya, Terms with { EveryDays = 10 }).Refusal!.Reason);
        Assert.Equal(Given.Now.AddDays(40), MentorshipDecisions.Resume(paused, Given.Now.AddDays(31)).Value!.Change!.AnswerBy);
    }

    [Fact]
    public void Each_side_writes_its_own_part_of_the_support_and_no_other()
    {
        var own = new Support([SupportKind.Preparation], "I write before we meet.");
        var forged = new Dictionary<string, Support> { [Theo] = own, [Maya] = new([SupportKind.Introductions]) };

        var proposed = Propose(Given.Mentorship with { Agreement = null }, Theo, Terms with { Support = forged }).Value!;
        Assert.Equal([Theo], proposed.Agreement!.Support!.Keys);

        var signed = AgreementDecisions.Sign(proposed, Maya, version: 1, Given.Now, new Support([SupportKind.Listening])).Value!;
        Assert.True(signed.IsSigned);
        Assert.Equal([SupportKind.Listening], signed.Agreement!.Support![Maya].Kinds);
        Assert.Same(own, signed.Agreement.Support[Theo]);
    }

    [Theory]
    [InlineData(6, 30, 3, "everyDays")]
    [InlineData(29, 30, 3, "everyDays")]
    [InlineData(14, 29, 3, "minutes")]
    [InlineData(14, 61, 3, "minutes")]
    [InlineData(14, 30, 6, "replyWithinDays")]
    [InlineData(14, 30, 5, null)]
    public void The_limits_of_the_program_hold(int everyDays, int minutes, int reply, string? field)
    {
        var policy = KickoffPolicy.Default with { Limits = new AgreementLimits(7, 28, 30, 60, 5) };
        var terms = Terms with { EveryDays = everyDays, Minutes = minutes, ReplyWithinDays = reply };

        var verdict = AgreementDecisions.Propose(Given.Mentorship, Theo, terms, Given.Now, policy);

        string[] expected = field is null ? [] : [field];
        Assert.Equal(expected, (verdict.Refusal?.Fields ?? []).Select(error => error.Field));
    }

    [Fact]
    public void Boundaries_and_words_for_what_may_be_told_are_not_left_empty()
    {
        var errors = AgreementRules.Check(Terms with { Boundaries = " ", Confidentiality = "" }, Given.Now);

        Assert.Equal(["confidentiality", "boundaries"], errors.Select(error => error.Field));
        Assert.Empty(AgreementRules.Check(Terms with { Confidentiality = "", Discretion = Discretion.BetweenUs }, Given.Now));
    }

    [Fact]
    public void A_date_that_nobody_could_read_is_asked_for_and_a_past_one_is_called_past()
    {
        var unread = AgreementRules.Check(Terms with { FirstSession = DateTimeOffset.MinValue }, Given.Now);
        var past = AgreementRules.Check(Terms with { FirstSession = Given.Now.AddDays(-1) }, Given.Now);

        Assert.Equal(("firstSession", "rules.date-and-time"), (Assert.Single(unread).Field, unread[0].Rule.Key));
        Assert.Equal(("firstSession", "rules.future"), (Assert.Single(past).Field, past[0].Rule.Key));
    }

    [Theory]
    [InlineData("channel", "Room 4\nand on", "https://example.com/b")]
    [InlineData("channel", null, "https://example.com/b")]
    [InlineData("backupChannel", "video", null)]
    public void A_place_to_meet_is_one_short_line(string field, string? channel, string? backup)
    {
        var huge = new string('x', 200_000);
        var terms = Terms with { Channel = channel ?? huge, BackupChannel = backup ?? huge };

        Assert.Equal(field, Assert.Single(AgreementRules.Check(terms, Given.Now)).Field);
    }

    private static Verdict<Mentorship> Propose(Mentorship mentorship, string personId, Agreement terms) =>
        AgreementDecisions.Propose(mentorship, personId, terms, Given.Now);
}
