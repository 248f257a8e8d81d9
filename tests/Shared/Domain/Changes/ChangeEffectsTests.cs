using MentorFlow.Domain.Changes;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Changes;

/// <summary>Whom a change of a program touches: who stays, who goes along, who is asked.</summary>
public sealed class ChangeEffectsTests
{
    private static readonly MentoringProgram Program = Given.Program with
    {
        Calendar = Given.Program.Calendar with { MidpointEvent = Given.Now.AddDays(20) },
    };

    private static Mentorship Signed { get; } = Given.Mentorship with
    {
        Agreement = A.Agreement(Given.Now.AddDays(7)) with { Version = 1 },
        Signatures = Given.Mentorship.Members.ToDictionary(member => member.PersonId, _ => Given.Now),
    };

    [Fact]
    public void A_midpoint_that_moves_within_the_mentorship_moves_for_the_pair_by_itself()
    {
        var effect = Of(Signed, MidpointAt(Given.Now.AddDays(40)));

        var moved = Assert.Single(effect.Effects);
        Assert.Equal(
            (EffectKind.Event, EffectOutcome.MovesByItself, Given.Now.AddDays(20), Given.Now.AddDays(40)),
            (moved.Kind, moved.Outcome, moved.From!.Value, moved.To!.Value));
    }

    [Fact]
    public void A_midpoint_after_the_end_of_a_mentorship_does_not_fit_it()
    {
        var effect = Of(Signed with { Ends = Given.Now.AddDays(30) }, MidpointAt(Given.Now.AddDays(40)));

        Assert.Equal((EffectOutcome.Stays, ProgramMomentKind.MidpointEvent), (effect.Outcome, Assert.Single(effect.Unfit)));
    }

    [Fact]
    public void Another_end_is_asked_of_a_pair_that_has_signed_and_moves_by_itself_for_one_that_has_not()
    {
        var later = Ending(Given.Now.AddDays(240));

        Assert.Equal(EffectOutcome.MovesWithConsent, Of(Signed, later).Outcome);
        Assert.Equal(EffectOutcome.MovesByItself, Of(Given.Mentorship, later).Outcome);
    }

    [Fact]
    public void An_end_keeps_the_time_that_a_pair_stood_still()
    {
        var paused = Signed with { Ends = Program.Calendar.Ends!.Value.AddDays(10) };

        Assert.Equal(Given.Now.AddDays(250), Of(paused, Ending(Given.Now.AddDays(240))).End!.To);
    }

    [Fact]
    public void Limits_that_still_let_what_was_signed_ask_nobody()
    {
        Assert.Equal(EffectOutcome.Untouched, Of(Signed, Within(new AgreementLimits(LongestRhythmDays: 14))).Outcome);
        Assert.True(Of(Signed, Within(new AgreementLimits(LongestRhythmDays: 10))).AsksAgreement);
    }

    [Fact]
    public void Reminders_change_from_now_on_without_asking()
    {
        var policy = Program.Policy with { Sessions = Program.Policy.Sessions with { StallNudges = 3 } };

        Assert.Equal(EffectOutcome.MovesByItself, Of(Signed, Program with { Policy = policy }).Outcome);
    }

    [Fact]
    public void Nothing_touches_a_mentorship_that_is_over()
    {
        var over = Signed with { Stage = MentorshipStage.Closed };

        Assert.Equal(EffectOutcome.Untouched, Of(over, Ending(Given.Now.AddDays(240))).Outcome);
    }

    [Theory]
    [InlineData(EnrollmentStage.Invited, EffectOutcome.Stays)]
    [InlineData(EnrollmentStage.Ready, EffectOutcome.MovesByItself)]
    [InlineData(EnrollmentStage.Matched, EffectOutcome.Untouched)]
    public void Who_was_promised_a_date_by_mail_keeps_it(EnrollmentStage stage, EffectOutcome outcome)
    {
        var policy = Program.Policy with
        {
            Onboarding = Program.Policy.Onboarding with { Invitation = new Ladder([new(null, TimeSpan.FromDays(20))]) },
        };

        Assert.Equal(outcome, ChangeEffects.Of(ChangeTo(Program with { Policy = policy }), stage));
    }

    private static PairEffect Of(Mentorship mentorship, MentoringProgram after) => ChangeEffects.Of(ChangeTo(after), mentorship, Given.Now);

    private static ProgramChange ChangeTo(MentoringProgram after) => new(
        Program, [], after with { Version = 2 }, [], ProgramDifference.Of(ProgramDefinition.Of(Program, []), ProgramDefinition.Of(after, [])));

    private static MentoringProgram MidpointAt(DateTimeOffset at) => Program with { Calendar = Program.Calendar with { MidpointEvent = at } };

    private static MentoringProgram Ending(DateTimeOffset at) => Program with { Calendar = Program.Calendar with { Ends = at } };

    private static MentoringProgram Within(AgreementLimits limits) =>
        Program with { Policy = Program.Policy with { Kickoff = Program.Policy.Kickoff with { Limits = limits } } };
}
