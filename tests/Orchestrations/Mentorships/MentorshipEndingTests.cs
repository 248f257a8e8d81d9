using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Sessions;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Orchestrations.Mentorships;

public sealed class MentorshipEndingTests
{
    private static readonly MentorshipEndFacts Facts = new(
        Given.Stored(Given.Mentorship),
        [new EndingMember(Given.Stored(Given.Mentor), HasOther: false), new EndingMember(Given.Stored(Given.Mentee), HasOther: false)],
        Given.Stored(Given.Session),
        EnrollmentStage.Ready,
        Given.Program.Policy,
        RoundComes: true);

    [Fact]
    public void An_end_says_everything_that_follows_at_once()
    {
        var decision = Decide(Facts, EndReason.ByChoice);

        var ended = decision.Writes.Written<Mentorship>();
        Assert.Equal((MentorshipStage.Ended, EndReason.ByChoice, Given.Now), (ended.Stage, ended.EndedBecause, ended.EndedAt));
        Assert.Equal(SessionStage.Cancelled, decision.Writes.Written<Session>().Stage);
        Assert.Equal(
            [EnrollmentStage.Ready, EnrollmentStage.Ready],
            decision.Writes.Writes.Select(write => write.Document).OfType<Enrollment>().Select(enrollment => enrollment.Stage));
        Assert.Equal(["mentorship.ended", "enrollment.moved", "enrollment.moved", "session.cancelled"], decision.Notes.Names());
        Assert.Equal(
            [MailTemplate.EndedKindly, MailTemplate.EndedKindly, MailTemplate.SessionCancelled, MailTemplate.SessionCancelled],
            decision.Mails.Select(mail => mail.Template));
        Assert.Equal("RoomOutdated", Assert.Single(decision.Signals).Name);
    }

    [Fact]
    public void Where_no_round_is_to_come_a_coordinator_is_asked_about_both_at_once()
    {
        var decision = Decide(Facts with { LastSession = null, RoundComes = false }, EndReason.ByChoice);

        var signal = Assert.Single(decision.Signals);
        Assert.Equal(("RematchOrchestrator", $"rematch:growth:{Given.MentorshipId}"), (signal.Name, signal.InstanceId));
        Assert.Contains(Given.Mentor.PersonId, signal.Payload, StringComparison.Ordinal);
        Assert.Contains(Given.Mentee.PersonId, signal.Payload, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_asked_to_part_is_kept_nowhere_and_their_thanks_for_the_other_alone()
    {
        var decision = MentorshipEnding.Ask(Given.Mentorship, Given.Mentee.PersonId, "Thank you for your patience.", Given.Now);

        Assert.Equal("Thank you for your patience.", decision.Writes.Written<Farewell>().Words);
        Assert.Equal((Actors.Member, DecisionName.MentorshipEndAsked), (Assert.Single(decision.Notes).Actor, Assert.Single(decision.Notes).Decision));
        Assert.DoesNotContain(Given.Mentee.PersonId, Assert.Single(decision.Signals).Payload, StringComparison.Ordinal);
    }

    [Fact]
    public void A_calendar_entry_that_is_taken_off_is_newer_than_the_one_that_was_sent() =>
        Assert.Equal(Given.Session.Sequence + 1, Decide(Facts, EndReason.Silence).Writes.Written<Session>().Sequence);

    [Fact]
    public void Who_left_the_organization_is_not_written_to_and_the_other_is_told_so()
    {
        var decision = Decide(Facts with { LastSession = null }, EndReason.MemberLeft, leaver: Given.Mentor.PersonId);

        var mail = Assert.Single(decision.Mails);
        Assert.Equal((MailTemplate.PartnerLeft, Given.Mentee.PersonId), (mail.Template, mail.PersonId));
    }

    [Fact]
    public void Somebody_who_has_another_mentorship_does_not_go_back_into_the_pool()
    {
        var decision = Decide(Facts with { Members = [Facts.Members[0] with { HasOther = true }, Facts.Members[1]] }, EndReason.Completed);

        Assert.Equal(Given.Mentee.PersonId, decision.Writes.Written<Enrollment>().PersonId);
    }

    [Fact]
    public void Somebody_who_left_the_program_does_not_come_back_by_an_end()
    {
        var left = Given.Mentee with { Stage = EnrollmentStage.Left };
        var decision = Decide(Facts with { Members = [Facts.Members[0], new EndingMember(Given.Stored(left), HasOther: false)] }, EndReason.ByChoice);

        Assert.Equal(Given.Mentor.PersonId, decision.Writes.Written<Enrollment>().PersonId);
    }

    [Fact]
    public void Who_came_from_elsewhere_without_a_profile_is_invited_before_they_come_into_the_pool()
    {
        var came = Given.Mentee with { InvitedBecause = Enrollment.Pairs };
        var decision = Decide(
            Facts with { Members = [Facts.Members[0] with { HasOther = true }, new EndingMember(Given.Stored(came), HasOther: false)], LastSession = null },
            EndReason.ByChoice);

        Assert.Equal(EnrollmentStage.Invited, decision.Writes.Written<Enrollment>().Stage);
        Assert.Equal("OnboardingOrchestrator", Assert.Single(decision.Signals).Name);
    }

    [Fact]
    public void A_session_that_has_begun_is_let_be()
    {
        var begun = Given.Session with { StartsAt = Given.Now.AddMinutes(-5) };
        var decision = Decide(Facts with { LastSession = Given.Stored(begun) }, EndReason.Silence);

        Assert.Empty(decision.Writes.Writes.Select(write => write.Document).OfType<Session>());
        Assert.DoesNotContain(decision.Mails, mail => mail.Template is MailTemplate.SessionCancelled);
        Assert.Empty(decision.Signals);
    }

    [Fact]
    public void An_end_that_is_decided_again_keeps_the_first_reason_and_changes_nothing()
    {
        var ended = Given.Mentorship with { Stage = MentorshipStage.Ended, EndedBecause = EndReason.ByChoice };
        var decision = Decide(Facts with { Mentorship = Given.Stored(ended) }, EndReason.Silence);

        Assert.Equal(EndReason.ByChoice, decision.Outcome);
        Assert.Empty(decision.Writes.Writes);
        Assert.Empty(decision.Mails);
    }

    private static Decision<EndReason> Decide(MentorshipEndFacts facts, EndReason because, string? leaver = null) =>
        MentorshipEnding.Decide(facts, new MentorshipEnd(A.ProgramId, Given.MentorshipId, because, leaver), Given.Now);
}
