using System.Text.Json;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Imports;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Sessions;
using MentorFlow.Json;
using MentorFlow.Matching;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Imports;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Orchestrations.Imports;

/// <summary>Given a running pair of a list and what is known when it is taken in, then everything that follows.</summary>
public sealed class PairStartTests
{
    private const string Zone = "Europe/Paris";

    private static readonly PairLook Row = new(
        Line: 2, Given.Mentor.PersonId, Given.Mentee.PersonId, APair.Continuation, IsHere: false, Enrolled: [], Conflicts: [], Warnings: []);

    private static readonly PairStartFacts Strangers = Facts(mentor: null, mentee: null);

    private static readonly PairConflict SameManager = new(
        new PairOfIds(Given.Mentee.PersonId, Given.Mentor.PersonId), HardRule.SameManager, new Phrase("causes.same-manager"));

    [Fact]
    public void Two_strangers_come_in_with_their_mentorship_and_everything_that_follows_at_once()
    {
        var decision = Decide(Strangers, Row);

        var mentorship = decision.Writes.Written<Mentorship>();
        Assert.Equal((mentorship.MentorshipId, MentorshipStage.Active), (decision.Outcome.MentorshipId, mentorship.Stage));
        Assert.Equal(2, decision.Writes.Writes.Count(write => write.Document is Membership));
        Assert.All(decision.Writes.Writes.Select(write => write.Document).OfType<Enrollment>(), one => Assert.True(one.AwaitsConsent));
        Assert.Equal(["mentorship.continued", "enrollment.continued", "enrollment.continued"], decision.Notes.Names());
        Assert.All(decision.Notes, note => Assert.Equal(APair.Coordinator, note.Actor));
        Assert.Equal(
            ["MentorshipOrchestrator", "ConsentOrchestrator", "ConsentOrchestrator", "PromptsOrchestrator"], decision.Signals.Select(signal => signal.Name));
        Assert.Equal([MailTemplate.MentorshipContinues, MailTemplate.MentorshipContinues], decision.Mails.Select(mail => mail.Template));
    }

    [Fact]
    public void The_instance_goes_on_from_where_the_two_are_and_introduces_nobody()
    {
        var input = InputOf(Decide(Strangers, Row with { Continuation = APair.Continuation with { IsAgreed = false } }));

        var progress = input.Continued!.Progress;
        Assert.Equal((false, 6), (input.Continued.IsAgreed, progress.Held));
        Assert.Equal(APair.Continuation.LastMetAt(Zone, Given.Now), progress.LastHeld);
        Assert.DoesNotContain(input.Policy.Kickoff.Agreement.Nudges, nudge => nudge.Template is MailTemplate.Introduction);
        Assert.Contains(input.Policy.Kickoff.Agreement.Nudges, nudge => nudge.Template is MailTemplate.AgreementReminder);
    }

    [Fact]
    public void Who_agreed_here_before_is_not_asked_again_and_who_was_on_the_way_in_leaves_it()
    {
        var consent = new Consent(Consent.CurrentText, Given.Now.AddDays(-3));
        var ready = Given.Mentor with { Stage = EnrollmentStage.Ready, Consent = consent };
        var training = Given.Mentee with { Stage = EnrollmentStage.InTraining, Consent = consent };

        var decision = Decide(Facts(ready, training), Row);

        Assert.Equal(
            [("MentorshipOrchestrator", SignalKind.Start), ("Ended", SignalKind.Raise), ("PromptsOrchestrator", SignalKind.Start)],
            decision.Signals.Select(signal => (signal.Name, signal.Kind)));
        Assert.Equal(InstanceIds.Enrollment(A.ProgramId, training.PersonId), decision.Signals[1].InstanceId);
    }

    [Fact]
    public void Taken_in_once_more_nothing_changes()
    {
        var mentorship = Decide(Strangers, Row).Writes.Written<Mentorship>();

        var again = Decide(Strangers with { Stand = Strangers.Stand with { Together = [mentorship] } }, Row);

        Assert.Equal(new PairStarted(), again.Outcome);
        Assert.Empty(again.Writes.Writes);
        Assert.Empty(again.Mails);
    }

    [Fact]
    public void What_came_between_since_the_look_leaves_the_pair_out()
    {
        var left = Strangers with { Stand = Strangers.Stand with { Mentee = Strangers.Stand.Mentee with { Standing = Standing.Left } } };
        var stopped = Strangers with { Stand = Strangers.Stand with { Program = Given.Program with { Status = ProgramStatus.Stopped } } };

        Assert.Equal(
            new Phrase("rules.pair-person", ("who", Given.Mentee.PersonId), ("rule", new Phrase("rules.pair-left"))), Decide(left, Row).Outcome.LeftOut);
        Assert.Equal("rules.pairs-not-running", Decide(stopped, Row).Outcome.LeftOut!.Key);
        Assert.Equal(SameManager.Cause, Decide(Strangers with { Conflicts = [SameManager] }, Row).Outcome.LeftOut);
        Assert.Equal(SameManager.Cause, Decide(Strangers with { Conflicts = [SameManager] }, Row with { Despite = "For another one." }).Outcome.LeftOut);
    }

    [Fact]
    public void A_conflict_that_is_accepted_is_noted_with_who_accepted_it_and_kept_with_the_mentorship()
    {
        var row = Row with { Conflicts = [SameManager.Cause], Despite = "Theo moves teams in May.", DespiteBy = "coordinator:dana" };

        var decision = Decide(Strangers with { Conflicts = [SameManager] }, row);

        var note = Assert.Single(decision.Notes, one => one.Decision == DecisionName.ConflictAccepted);
        Assert.Equal(("coordinator:dana", "SameManager"), (note.Actor, note.Outcome));
        var elsewhere = decision.Writes.Written<Mentorship>().Elsewhere!;
        Assert.Equal((SameManager.Cause, "Theo moves teams in May."), (Assert.Single(elsewhere.Conflicts!), elsewhere.Despite));
    }

    private static MentorshipInput InputOf(Decision<PairStarted> decision) =>
        JsonSerializer.Deserialize<MentorshipInput>(decision.Signals[0].Payload!, MentorFlowJson.Durable)!;

    private static PairStartFacts Facts(Enrollment? mentor, Enrollment? mentee) => new(
        new PairStand(
            Given.Program,
            new PairMember(Given.Mentor.PersonId, Standing.Active, mentor),
            new PairMember(Given.Mentee.PersonId, Standing.Active, mentee),
            Together: []),
        mentor is null ? null : Given.Stored(mentor),
        mentee is null ? null : Given.Stored(mentee),
        Conflicts: [],
        [new MemberClock(Given.Mentor.PersonId, Zone, []), new MemberClock(Given.Mentee.PersonId, Zone, [])]);

    private static Decision<PairStarted> Decide(PairStartFacts facts, PairLook row) => PairStart.Decide(facts, row, APair.Coordinator, Given.Now);
}
