using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Enrollments;

/// <summary>What a question to somebody's manager is decided on.</summary>
/// <param name="Program">Null when there is none.</param>
/// <param name="Question">The last one about the person in the program; null when there was none.</param>
/// <param name="Enrolled">How the person is enrolled already; null when they are not.</param>
internal sealed record ManagerQuestionStand(MentoringProgram? Program, Stored<ManagerQuestion>? Question, Stored<Enrollment>? Enrolled)
{
    /// <summary>What places there are; null in a program without a cap.</summary>
    public ProgramRoom? Room { get; init; }
}

/// <summary>Somebody is invited only when their manager says yes; pure.</summary>
internal static class ManagerQuestioning
{
    /// <summary>Asks where a rule would have invited; who takes part already is asked about by nobody.</summary>
    public static Decision<Verdict<ManagerQuestion>> Open(ManagerQuestionStand facts, ManagerQuestionOrder order, DateTimeOffset now)
    {
        if (facts.Program is not { } program)
        {
            return new Decision<Verdict<ManagerQuestion>>(RefusalReason.Unknown);
        }

        if (facts.Enrolled is { Value: var enrolled } && !enrolled.ComesAgainFor(order.ReachedAt))
        {
            return new Decision<Verdict<ManagerQuestion>>(RefusalReason.AlreadyDone);
        }

        var verdict = ManagerQuestionDecisions.Open(facts.Question?.Value, order, now);
        return verdict.Value is not { } opened
            ? new Decision<Verdict<ManagerQuestion>>(verdict)
            : new Decision<Verdict<ManagerQuestion>>(verdict)
            {
                Writes = facts.Question is { } known ? new Batch().Replace(known, opened) : new Batch().Create(opened),
                Notes = [Note(opened, order.Source, DecisionName.ManagerQuestionOpened, order.Because)],
                Signals = [Signals.Start(
                    nameof(ManagerQuestionOrchestrator),
                    InstanceOf(opened),
                    new ManagerQuestionInput(
                        opened.ProgramId,
                        opened.PersonId,
                        opened.Number,
                        ManagerQuestionDecisions.Until(program.Calendar, opened.OpenedAt),
                        program.Policy.Onboarding.Manager,
                        program.Policy.WorkItems))],
            };
    }

    /// <summary>Settles who is asked now; a question that needs no answer any more is closed instead.</summary>
    /// <param name="asking">Counts from 1; one that was done before changes nothing.</param>
    /// <param name="look">Who the manager is now.</param>
    public static Decision<Verdict<ManagerQuestion>> Ask(ManagerQuestionStand facts, int asking, ManagerLook look, string actor, DateTimeOffset now)
    {
        if (facts is not { Program: { } program, Question: { } stored })
        {
            return new Decision<Verdict<ManagerQuestion>>(RefusalReason.Unknown);
        }

        if (!IsNeeded(facts, look) || !ManagerQuestionDecisions.IsInTime(program, stored.Value, now))
        {
            return Close(facts, ManagerQuestionState.Moot, actor, now);
        }

        return Saved(
            stored,
            ManagerQuestionDecisions.Ask(stored.Value, asking, look.ManagerId, now),
            asked => Note(
                asked,
                actor,
                asked.ManagerId is null ? DecisionName.ManagerQuestionUnaskable : DecisionName.ManagerQuestionAsked,
                asked.ManagerId ?? "nobody is known"));
    }

    /// <summary>HR said something of the person or of who was asked.</summary>
    /// <param name="look">Who the manager is now.</param>
    public static Decision<Verdict<ManagerQuestion>> Follow(ManagerQuestionStand facts, ManagerLook look, string actor, DateTimeOffset now) =>
        facts.Question is not { } stored ? new Decision<Verdict<ManagerQuestion>>(RefusalReason.Unknown)
        : !IsNeeded(facts, look) ? Close(facts, ManagerQuestionState.Moot, actor, now)
        : Saved(
            stored,
            ManagerQuestionDecisions.Turn(stored.Value, look.ManagerId),
            turned => Note(turned, actor, DecisionName.ManagerQuestionTurned, turned.ManagerId ?? "nobody is known"),
            Heard);

    /// <summary>The manager answers: a yes invites as the rule would have done, a no is kept, and the person learns of neither.</summary>
    /// <param name="reason">Of a "not now"; null for none. It is kept with the question, and never in the ledger.</param>
    public static Decision<Verdict<ManagerQuestion>> Answer(
        ManagerQuestionStand facts, string managerId, bool agrees, string? reason, DateTimeOffset now)
    {
        if (facts is not { Program: { } program, Question: { } stored })
        {
            return new Decision<Verdict<ManagerQuestion>>(RefusalReason.Unknown);
        }

        if (stored.Value.IsOpen && !ManagerQuestionDecisions.IsInTime(program, stored.Value, now))
        {
            return Close(facts, ManagerQuestionState.Moot, Actors.System, now);
        }

        var verdict = ManagerQuestionDecisions.Answer(stored.Value, managerId, agrees, reason, now);
        return verdict.Value is { State: ManagerQuestionState.Agreed } agreed
            ? Invite(facts, stored, agreed, Actors.Person(managerId), DecisionName.ManagerQuestionAnswered, now)
            : Saved(
                stored,
                verdict,
                answered => Note(answered, Actors.Person(managerId), DecisionName.ManagerQuestionAnswered, answered.State.ToString()),
                Heard);
    }

    /// <summary>It ends without the manager's answer.</summary>
    /// <param name="state">Invited anyway, not invited, or moot.</param>
    public static Decision<Verdict<ManagerQuestion>> Close(ManagerQuestionStand facts, ManagerQuestionState state, string actor, DateTimeOffset now)
    {
        if (facts.Question is not { } stored)
        {
            return new Decision<Verdict<ManagerQuestion>>(RefusalReason.Unknown);
        }

        var verdict = ManagerQuestionDecisions.Close(stored.Value, state, now);
        return verdict.Value is { State: ManagerQuestionState.InvitedAnyway } anyway
            ? Invite(facts, stored, anyway, actor, DecisionName.ManagerQuestionClosed, now)
            : Saved(stored, verdict, closed => Note(closed, actor, DecisionName.ManagerQuestionClosed, closed.State.ToString()), Heard);
    }

    /// <summary>What follows for an open question when somebody is invited by another way; nothing where there is none.</summary>
    /// <param name="actor">Who invites, as the ledger writes it.</param>
    public static Decision<Verdict<ManagerQuestion>>? Overtaken(Stored<ManagerQuestion>? question, string actor, DateTimeOffset now)
    {
        if (question is not { Value.IsOpen: true })
        {
            return null;
        }

        var verdict = ManagerQuestionDecisions.Close(question.Value, ManagerQuestionState.InvitedAnyway, now);
        return Saved(question, verdict, closed => Note(closed, actor, DecisionName.ManagerQuestionClosed, closed.State.ToString()), Heard);
    }

    // Not for somebody who has left, or came in by another way.
    private static bool IsNeeded(ManagerQuestionStand facts, ManagerLook look) => look.IsPersonThere && facts.Enrolled is not { Value.IsOpen: true };

    // Exactly as the rule would have done: who came in otherwise meanwhile stays as they are.
    private static Decision<Verdict<ManagerQuestion>> Invite(
        ManagerQuestionStand facts, Stored<ManagerQuestion> stored, ManagerQuestion closed, string actor, DecisionName decision, DateTimeOffset now)
    {
        var order = new InvitationOrder(closed.PersonId, closed.Role, closed.Because, closed.Source, Again: closed.ReachedAt);
        var invitation = Invitation.Decide(facts.Program, facts.Enrolled, order, now, question: null, facts.Room);
        var outcome = invitation.Outcome.Value is null ? closed with { State = ManagerQuestionState.Moot } : closed;
        return new Decision<Verdict<ManagerQuestion>>(outcome)
        {
            Writes = new Batch().Replace(stored, outcome).Include(invitation.Writes),
            Notes = [Note(outcome, actor, decision, outcome.State.ToString()), .. invitation.Notes],
            Signals = [Heard(outcome), .. invitation.Signals],
            Mails = invitation.Mails,
        };
    }

    private static Decision<Verdict<ManagerQuestion>> Saved(
        Stored<ManagerQuestion> stored,
        Verdict<ManagerQuestion> verdict,
        Func<ManagerQuestion, LedgerNote> note,
        Func<ManagerQuestion, Signal>? wake = null) => verdict.Value is not { } next
        ? new Decision<Verdict<ManagerQuestion>>(verdict)
        : new Decision<Verdict<ManagerQuestion>>(verdict)
        {
            Writes = new Batch().Replace(stored, next),
            Notes = [note(next)],
            Signals = wake is null ? [] : [wake(next)],
        };

    // Told where the story of the person in the program is told: what the manager wrote is not in it.
    private static LedgerNote Note(ManagerQuestion question, string actor, DecisionName decision, string outcome) => new(
        actor,
        decision,
        Enrollment.KeyOf(question.ProgramId, question.PersonId).Id,
        outcome,
        new { question.Role, question.Number, question.ManagerId });

    private static Signal Heard(ManagerQuestion question) => Signals.Raise(InstanceOf(question), new ManagerQuestionChanged(question.Change));

    private static string InstanceOf(ManagerQuestion question) => InstanceIds.ManagerQuestion(question.ProgramId, question.PersonId, question.Number);
}
