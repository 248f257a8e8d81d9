using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Sessions;
using MentorFlow.Orchestrations.Sessions;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Orchestrations.Sessions;

public sealed class SessionRescuingTests
{
    private static readonly string Maya = Given.Mentor.PersonId;
    private static readonly string Theo = Given.Mentee.PersonId;
    private static readonly DateTimeOffset Start = Given.Session.StartsAt;
    private static readonly MemberClock[] Clocks = [.. Given.Session.MemberIds.Select(member => new MemberClock(member, "Europe/London", []))];

    // Together at the start; Theo has been alone since the fifth minute.
    private static readonly Session LeftAlone = Given.Session with
    {
        Arrivals = Given.Session.MemberIds.ToDictionary(member => member, _ => Start),
        Call = new Dictionary<string, CallAttendance> { [Theo] = new(Start, Start.AddMinutes(5)) },
    };

    [Fact]
    public void Who_has_not_come_together_is_called_by_page_mail_and_text_message_at_once()
    {
        var decision = Decide(Given.Session, RescueStep.Call, Start.AddMinutes(3), texted: [Theo]);

        Assert.Equal(Start.AddMinutes(3), decision.Writes.Written<Session>().Rescue!.At);
        Assert.Equal([(MailTemplate.SessionRescue, Maya), (MailTemplate.SessionRescue, Theo)], decision.Mails.Select(mail => (mail.Template, mail.PersonId)));
        Assert.Equal("TextOrchestrator", Assert.Single(decision.Signals).Name);
        Assert.Equal("not-together", Assert.Single(decision.Notes).Outcome);
        Assert.Null(decision.Outcome);
    }

    [Fact]
    public void A_call_that_broke_says_since_when_and_orders_mails_of_its_own()
    {
        var called = Decide(Given.Session, RescueStep.Call, Start.AddMinutes(3));
        var broken = Decide(LeftAlone, RescueStep.Break, Start.AddMinutes(8));

        Assert.Equal(Start.AddMinutes(5), broken.Outcome);
        Assert.Equal("broke", Assert.Single(broken.Notes).Outcome);
        Assert.Empty(called.Mails.Select(mail => mail.MailId).Intersect(broken.Mails.Select(mail => mail.MailId)));
    }

    [Fact]
    public void Times_that_suit_both_are_offered_with_the_mail_that_asks_for_another()
    {
        var called = Decide(Given.Session, RescueStep.Call, Start.AddMinutes(3)).Writes.Written<Session>();

        var decision = Decide(called, RescueStep.Offer, Start.AddMinutes(8), texted: [Theo]);

        Assert.Equal(3, decision.Writes.Written<Session>().Rescue!.Times!.Count);
        Assert.All(decision.Mails, mail => Assert.Equal(MailTemplate.SessionNewTime, mail.Template));
        Assert.Empty(decision.Signals);
    }

    [Theory]
    [InlineData(RescueStep.Call)]
    [InlineData(RescueStep.Break)]
    [InlineData(RescueStep.Offer)]
    public void A_step_that_runs_twice_writes_to_everybody_once_and_comes_to_the_same(RescueStep step)
    {
        var session = step is RescueStep.Break ? LeftAlone : Given.Session;
        var once = Decide(session, step, Start.AddMinutes(8));

        var twice = Decide(once.Writes.Written<Session>(), step, Start.AddMinutes(8));

        Assert.Equal(once.Outcome, twice.Outcome);
        Assert.Empty(twice.Writes.Writes);
        Assert.Empty(twice.Mails);
    }

    [Fact]
    public void A_call_that_breaks_twice_orders_the_same_mails_which_go_out_once()
    {
        var broken = Decide(LeftAlone, RescueStep.Break, Start.AddMinutes(8));
        var restored = RescueDecisions.Restore(broken.Writes.Written<Session>(), Maya, Start.AddMinutes(9)).Value!;
        var again = restored with { Call = new Dictionary<string, CallAttendance> { [Maya] = new(Start, Start.AddMinutes(10)) } };

        var second = Decide(again, RescueStep.Break, Start.AddMinutes(13));

        Assert.Equal(Start.AddMinutes(10), second.Outcome);
        Assert.Equal(broken.Mails.Select(mail => mail.MailId), second.Mails.Select(mail => mail.MailId));
    }

    [Fact]
    public void Who_found_back_or_moved_the_session_is_left_alone()
    {
        var back = LeftAlone with { Call = null };
        var moved = SessionDecisions.At(Given.Session, Start.AddDays(1));

        Assert.Empty(Decide(back, RescueStep.Break, Start.AddMinutes(8)).Mails);
        Assert.Empty(Decide(back, RescueStep.Call, Start.AddMinutes(8)).Mails);
        Assert.Empty(Decide(moved, RescueStep.Call, Start.AddMinutes(3), sequence: Given.Session.Sequence).Mails);
    }

    private static Decision<DateTimeOffset?> Decide(
        Session session, RescueStep step, DateTimeOffset now, IReadOnlyList<string>? texted = null, int? sequence = null) => SessionRescuing.Decide(
        new RescueFacts(Given.Stored(session), Clocks, texted ?? []),
        new RescueOrder(session.ProgramId, session.SessionId, sequence ?? session.Sequence, step, TimeSpan.FromMinutes(3)),
        now);
}
