using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Orchestrations.Enrollments;

/// <summary>Who comes into a program that is full, closed or over.</summary>
public sealed class InvitationRoomTests
{
    private static readonly InvitationOrder ByHand = new(A.Id("Theo"), ProgramRole.Mentee, Enrollment.ByHand, "coordinator:robin");
    private static readonly InvitationOrder Hired = ByHand with { Because = "hris:Hired", Actor = "hris:people" };
    private static readonly InvitationOrder SignedUp = ByHand with { Because = $"{Enrollment.SignUp}poster", Actor = "person:theo" };

    // Recruitment closed two days ago in the program that is given.
    private static readonly MentoringProgram Open = Given.Program with
    {
        SizeCap = 2,
        Calendar = Given.Program.Calendar with { RecruitmentCloses = Given.Now.AddDays(20) },
    };

    [Fact]
    public void Beyond_the_cap_people_wait_for_a_place_and_only_who_asked_is_told()
    {
        var hired = Decide(Open, Hired, new ProgramRoom(Free: 0, Waiting: 0));
        var signedUp = Decide(Open, SignedUp, new ProgramRoom(Free: 0, Waiting: 1));

        Assert.Equal(EnrollmentStage.Waitlisted, hired.Writes.Written<Enrollment>().Stage);
        Assert.Equal(["enrollment.waitlisted"], hired.Notes.Names());
        Assert.Empty(hired.Signals);
        Assert.Empty(hired.Mails);
        Assert.Equal(MailTemplate.Waitlisted, Assert.Single(signedUp.Mails).Template);
    }

    [Fact]
    public void A_place_that_others_wait_for_is_theirs_first()
    {
        Assert.Equal(EnrollmentStage.Waitlisted, Decide(Open, ByHand, new ProgramRoom(Free: 1, Waiting: 1)).Writes.Written<Enrollment>().Stage);
        Assert.Equal(EnrollmentStage.Invited, Decide(Open, ByHand, new ProgramRoom(Free: 1, Waiting: 0)).Writes.Written<Enrollment>().Stage);
    }

    [Fact]
    public void Who_waited_is_invited_and_has_all_the_time_to_answer_from_then_on()
    {
        var waiting = Given.Enrollment("Theo", ProgramRole.Mentee, EnrollmentStage.Waitlisted);

        var decision = Invitation.LetIn(Open, Given.Stored(waiting), Given.Now);

        var invited = decision.Writes.Written<Enrollment>();
        Assert.Equal((EnrollmentStage.Invited, Given.Now), (invited.Stage, invited.CreatedAt));
        Assert.Equal("OnboardingOrchestrator", Assert.Single(decision.Signals).Name);
        Assert.Empty(Invitation.LetIn(Open, Given.Stored(waiting with { Stage = EnrollmentStage.Left }), Given.Now).Writes.Writes);
    }

    [Fact]
    public void After_the_close_nobody_comes_but_by_hand_and_evergreen_never_closes()
    {
        var closed = Open with { SizeCap = null, Calendar = Open.Calendar with { RecruitmentCloses = Given.Now } };
        var evergreen = closed with { Calendar = closed.Calendar with { Ends = null, MentorshipLength = TimeSpan.FromDays(90) } };

        Assert.Equal(RefusalReason.WrongStage, Decide(closed, Hired).Outcome.Refusal!.Reason);
        Assert.Equal(RefusalReason.WrongStage, Decide(closed, SignedUp).Outcome.Refusal!.Reason);
        Assert.NotNull(Decide(closed, ByHand).Outcome.Value);
        Assert.NotNull(Decide(evergreen, Hired).Outcome.Value);
        Assert.Equal(RefusalReason.WrongStage, Decide(closed with { Status = ProgramStatus.Completed }, ByHand).Outcome.Refusal!.Reason);
    }

    [Fact]
    public void A_role_that_the_form_has_no_use_for_is_refused_at_the_door()
    {
        var refusal = Decide(Open, ByHand with { Role = ProgramRole.Peer }).Outcome.Refusal!;

        Assert.Equal(("role", "rules.role-of-form"), (refusal.Fields[0].Field, refusal.Fields[0].Rule.Key));
    }

    [Theory]
    [InlineData(EnrollmentStage.Declined, true)]
    [InlineData(EnrollmentStage.Lapsed, true)]
    [InlineData(EnrollmentStage.Left, true)]
    [InlineData(EnrollmentStage.Completed, true)]
    [InlineData(EnrollmentStage.Unmatched, true)]
    [InlineData(EnrollmentStage.Ready, false)]
    public void Whoever_is_out_is_brought_back_however_it_ended(EnrollmentStage stage, bool comes)
    {
        var before = Given.Mentee with { Stage = stage };

        var decision = Invitation.Decide(Open, Given.Stored(before), ByHand with { BringsBack = true }, Given.Now);

        Assert.Equal(comes, decision.Outcome.Value is { Stage: EnrollmentStage.Invited, Invitation: 2 });
    }

    [Fact]
    public void An_answer_after_the_close_is_told_so_and_a_no_still_counts()
    {
        var closed = Open with { Calendar = Open.Calendar with { RecruitmentCloses = Given.Now } };
        var invited = Given.Stored(Given.Mentee with { Stage = EnrollmentStage.Invited });

        var late = InvitationAnswer.Decide(closed, invited, accepted: true, Given.Now);

        Assert.Equal("rules.recruitment-closed", late.Outcome.Refusal!.Fields[0].Rule.Key);
        Assert.Equal(EnrollmentStage.Declined, InvitationAnswer.Decide(closed, invited, accepted: false, Given.Now).Outcome.Value!.Stage);
        Assert.NotNull(InvitationAnswer.Decide(
            closed, Given.Stored(invited.Value with { CreatedAt = Given.Now }), accepted: true, Given.Now.AddDays(3)).Outcome.Value);
    }

    [Fact]
    public void A_no_lets_the_next_in_only_where_there_is_a_cap()
    {
        var invited = Given.Stored(Given.Mentee with { Stage = EnrollmentStage.Invited });

        Assert.Contains(InvitationAnswer.Decide(Open, invited, accepted: false, Given.Now).Signals, signal => signal.Name == "WaitingListOrchestrator");
        Assert.DoesNotContain(
            InvitationAnswer.Decide(Open with { SizeCap = null }, invited, accepted: false, Given.Now).Signals,
            signal => signal.Name == "WaitingListOrchestrator");
    }

    private static Decision<Verdict<Enrollment>> Decide(MentoringProgram program, InvitationOrder order, ProgramRoom? room = null) =>
        Invitation.Decide(program, known: null, order, Given.Now, question: null, room);
}
