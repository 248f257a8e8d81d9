using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Sessions;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Sessions;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Orchestrations.Sessions;

/// <summary>Given what members say of a meeting that nobody saw, then everything that follows.</summary>
public sealed class MeetingTellingTests
{
    private static readonly string Maya = Given.Mentor.PersonId;
    private static readonly string Theo = Given.Mentee.PersonId;
    private static readonly Session Phone = Given.Session with { Room = null, Channel = "phone" };
    private static readonly MeetingDraft Draft = new(Given.Now.AddDays(-2), 45, MeetingWay.InPerson, "café");

    [Fact]
    public void One_yes_wakes_the_session_and_one_no_does_not()
    {
        var yes = Then(Told((Theo, true)), met: true);
        var no = Then(Told((Theo, false)), met: false);

        Assert.Equal((nameof(MeetingTold), SignalKind.Raise), (Assert.Single(yes.Signals).Name, yes.Signals[0].Kind));
        Assert.Empty(no.Signals);
        Assert.Single(Then(Told((Theo, false), (Maya, false)), met: false).Signals);
        Assert.Equal("session.told", Assert.Single(no.Notes).Decision.Name);
    }

    [Fact]
    public void A_yes_that_comes_after_it_was_settled_asks_how_it_was()
    {
        var late = Then(Told((Theo, true)) with { Stage = SessionStage.Held }, met: true);

        Assert.Equal(("FollowUpOrchestrator", SignalKind.Start), (Assert.Single(late.Signals).Name, late.Signals[0].Kind));
        Assert.Empty(Then(Told((Theo, false)) with { Stage = SessionStage.Unknown }, met: false).Signals);
    }

    [Fact]
    public void A_meeting_that_is_added_is_told_to_the_other_and_the_ledger_keeps_its_place_out()
    {
        var decision = MeetingTelling.Add(Given.Mentorship, [], Draft, Theo, Given.Now);

        Assert.Equal(SessionStage.Held, decision.Writes.Written<Session>().Stage);
        Assert.Equal((MailTemplate.SessionAdded, Maya), (Assert.Single(decision.Mails).Template, decision.Mails[0].PersonId));
        var note = Assert.Single(decision.Notes);
        Assert.Equal(("session.added", "InPerson"), (note.Decision.Name, note.Outcome));
    }

    [Fact]
    public void Nothing_is_added_to_a_mentorship_that_is_over()
    {
        var over = Given.Mentorship with { Stage = MentorshipStage.Closed };

        Assert.Equal(RefusalReason.WrongStage, MeetingTelling.Add(over, [], Draft, Theo, Given.Now).Outcome.Refusal!.Reason);
        Assert.Empty(MeetingTelling.Add(Given.Mentorship, [], Draft with { Way = null }, Theo, Given.Now).Writes.Writes);
    }

    [Fact]
    public void Who_meets_out_of_sight_is_called_by_nobody()
    {
        Assert.Empty(Rescue(Phone).Mails);
        Assert.Empty(Rescue(Phone).Writes.Writes);
        Assert.Empty(Rescue(Phone with { Channel = "video", Room = "link" }).Mails);
    }

    [Fact]
    public void Who_waits_in_a_room_of_the_pairs_own_while_the_other_does_not_come_is_helped()
    {
        var alone = Phone with { Room = "link", Arrivals = new Dictionary<string, DateTimeOffset> { [Theo] = Phone.StartsAt } };

        Assert.Equal(2, Rescue(alone).Mails.Count);
    }

    [Theory]
    [InlineData(null, SessionOutcome.Unknown)]
    [InlineData(true, SessionOutcome.Held)]
    [InlineData(false, SessionOutcome.Missed)]
    public void What_was_said_is_what_is_settled_and_silence_is_not_known(bool? met, SessionOutcome outcome)
    {
        var session = met is { } said ? Told((Theo, said)) : Phone;
        var settlement = new SessionSettlement(A.ProgramId, session.SessionId, SessionStage.Unknown, SessionRules.Of(Given.Program.Policy));

        var decision = SessionSettling.Decide(Given.Stored(session), settlement);

        Assert.Equal(outcome, decision.Outcome);
        Assert.Equal(outcome.ToString(), decision.Writes.Written<Session>().Stage.ToString());
        Assert.Equal(outcome is SessionOutcome.Held ? 1 : 0, decision.Signals.Count);
    }

    private static Session Told(params (string PersonId, bool Met)[] words) =>
        Phone with { Told = words.ToDictionary(word => word.PersonId, word => word.Met) };

    private static Consequences Then(Session session, bool met) => MeetingTelling.Then(session, Theo, met, Given.Program.Policy.Sessions.FollowUp);

    private static Decision<DateTimeOffset?> Rescue(Session session) => SessionRescuing.Decide(
        new RescueFacts(Given.Stored(session), [], [], MeetingProof.Word),
        new RescueOrder(session.ProgramId, session.SessionId, session.Sequence, RescueStep.Call, TimeSpan.FromMinutes(3)),
        session.StartsAt.AddMinutes(3));
}
