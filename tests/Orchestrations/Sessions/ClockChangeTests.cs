using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Sessions;
using MentorFlow.Orchestrations.Sessions;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Orchestrations.Sessions;

public sealed class ClockChangeTests
{
    // 10:00 in Paris, 4:00 in New York.
    private static readonly Session Planned = Given.Session;

    private static readonly string Theo = Given.Mentee.PersonId;

    [Fact]
    public void A_transfer_that_puts_sessions_into_the_night_moves_the_clock_along_and_asks_both()
    {
        var decision = Follow(Enrolled("Europe/Paris"), Planned, before: "Europe/Paris", said: "America/New_York");

        Assert.True(decision.Outcome);
        Assert.Equal("America/New_York", decision.Writes.Written<Enrollment>().Profile!.Zone);
        Assert.Equal([Theo], decision.Writes.Written<Session>().UnfitFor);
        Assert.Equal(["profile.zone-moved", "session.hour-asked"], decision.Notes.Names());
        Assert.Equal(
            Planned.MemberIds.Select(memberId => (MailTemplate.SessionHour, memberId)), decision.Mails.Select(mail => (mail.Template, mail.PersonId)));
    }

    [Fact]
    public void A_transfer_by_which_the_hour_stays_a_good_one_asks_nobody()
    {
        var decision = Follow(Enrolled("Europe/Paris"), Planned, before: "Europe/Paris", said: "Europe/London");

        Assert.Equal("Europe/London", decision.Writes.Written<Enrollment>().Profile!.Zone);
        Assert.Empty(decision.Writes.Writes.Select(write => write.Document).OfType<Session>());
        Assert.Empty(decision.Mails);
    }

    [Theory]
    [InlineData("Asia/Kolkata", "Europe/Paris", "America/New_York")] // gave another zone than HR
    [InlineData("Europe/Paris", "Europe/Paris", "Etc/GMT+5")] // an offset is no place
    [InlineData("Europe/Paris", "Europe/Paris", null)]
    [InlineData("America/New_York", "Europe/Paris", "America/New_York")] // done before
    public void Who_gave_another_zone_keeps_it_and_nobody_moves_to_an_offset(string given, string before, string? said)
    {
        var decision = Follow(Enrolled(given), Planned, before, said);

        Assert.False(decision.Outcome);
        Assert.Empty(decision.Writes.Writes);
        Assert.Empty(decision.Mails);
    }

    [Fact]
    public void Somebody_who_gives_another_zone_in_the_profile_is_asked_alike_and_once()
    {
        var (before, after) = (Enrolled("Europe/Paris"), Enrolled("America/New_York"));
        var asked = new Decision<bool>(true).Asking([Given.Stored(Planned)], before, after, Given.Now);
        var marked = asked.Writes.Written<Session>();
        Assert.Equal(2, asked.Mails.Count);

        Assert.Empty(new Decision<bool>(true).Asking([Given.Stored(marked)], before, after, Given.Now).Mails);
        var back = new Decision<bool>(true).Asking([Given.Stored(marked)], after, before, Given.Now);
        Assert.Null(back.Writes.Written<Session>().UnfitFor);
        Assert.Empty(back.Mails);
    }

    [Fact]
    public void A_session_that_is_moved_or_kept_is_asked_about_no_more()
    {
        var marked = Planned with { UnfitFor = [Theo] };

        Assert.Null(SessionDecisions.Move(marked, Given.Mentor.PersonId, Planned.StartsAt.AddHours(5), Given.Now).Value!.UnfitFor);
        Assert.Null(SessionDecisions.KeepHour(marked, Theo).Value!.UnfitFor);
        Assert.Equal(RefusalReason.AlreadyDone, SessionDecisions.KeepHour(marked, Given.Mentor.PersonId).Refusal!.Reason);
        Assert.Equal(RefusalReason.NotAMember, SessionDecisions.KeepHour(marked, "somebody").Refusal!.Reason);
    }

    [Fact]
    public void A_question_that_nobody_answered_goes_on_to_the_next_session()
    {
        var held = Planned with { Stage = SessionStage.Held, UnfitFor = [Theo] };
        var mentorship = Given.Mentorship with { SessionsPlanned = 1 };

        var decision = SessionPlanning.Plan(new SessionPlanFacts(Given.Stored(mentorship), held, "Europe/Paris", Room: null), held.EndsAt);

        Assert.Equal([Theo], decision.Writes.Written<Session>().UnfitFor);
    }

    private static Decision<bool> Follow(Enrollment enrollment, Session session, string before, string? said) =>
        ClockChange.Follow(Given.Stored(enrollment), [Given.Stored(session)], before, said, "hris:people", Given.Now);

    private static Enrollment Enrolled(string zone) => Given.Mentee with { Profile = A.Profile(ProgramRole.Mentee, zone: zone) };
}
