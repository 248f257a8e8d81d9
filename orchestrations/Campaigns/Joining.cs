using MentorFlow.Domain.Campaigns;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Enrollments;

namespace MentorFlow.Orchestrations.Campaigns;

/// <summary>What came of somebody's yes.</summary>
public sealed record Joined(JoinOutcome Outcome);

public enum JoinOutcome
{
    /// <summary>They take part; the profile is next.</summary>
    Joined,

    /// <summary>They took part before.</summary>
    TakesPart,

    /// <summary>Their manager is asked first.</summary>
    ManagerAsked,

    /// <summary>All places are taken: they are on the list.</summary>
    Waiting,

    /// <summary>The program takes nobody now; nothing was changed.</summary>
    Closed,
}

/// <param name="Because">What brought them, as enrollments keep it.</param>
/// <param name="Text">The version of the text of consent that they read; null for the one that comes with the product.</param>
internal sealed record JoinOrder(string PersonId, ProgramRole Role, string Because, string? Text = null);

/// <summary>What somebody's yes is decided on.</summary>
/// <param name="Known">How they are enrolled already; null when they are not.</param>
/// <param name="Question">The last one to their manager; null where there was none.</param>
/// <param name="Room">Null in a program without a cap.</param>
internal sealed record JoinFacts(MentoringProgram Program, Stored<Enrollment>? Known, Stored<ManagerQuestion>? Question, ProgramRoom? Room);

/// <summary>Somebody says yes to a program before, or in answer to, an invitation; pure.</summary>
internal static class Joining
{
    /// <summary>Who signs up again meanwhile asks their manager nothing new.</summary>
    private static readonly TimeSpan AfterNo = TimeSpan.FromDays(30);

    public static Decision<JoinOutcome> Decide(JoinFacts facts, JoinOrder order, DateTimeOffset now)
    {
        var (program, known) = (facts.Program, facts.Known?.Value);
        if (known is { IsOpen: true, Stage: not (EnrollmentStage.Planned or EnrollmentStage.Invited) })
        {
            return new Decision<JoinOutcome>(JoinOutcome.TakesPart);
        }

        // Whom a coordinator took out comes back by a coordinator.
        var isTakenOut = known?.EndedBecause is Enrollment.Withdrawn;
        if (isTakenOut || SignUpDecisions.ObstacleOf(program, now) is not null || !program.Uses(order.Role))
        {
            return new Decision<JoinOutcome>(JoinOutcome.Closed);
        }

        return AsksManager(program, known, order.Role) ? AskManager(facts, order, now)
            : known is not { HoldsPlace: true } && facts.Room is { HasRoom: false } ? Wait(facts, order, now)
            : Accept(facts, order, now);
    }

    /// <summary>Whether a manager's yes comes first: not for who was invited already, and so has it.</summary>
    public static bool AsksManager(MentoringProgram program, Enrollment? known, ProgramRole role) =>
        program.Managers is ManagerRole.Yes && role is ProgramRole.Mentee && known is not { IsOpen: true };

    // What they are told is the same, whatever the manager says or has said.
    private static Decision<JoinOutcome> AskManager(JoinFacts facts, JoinOrder order, DateTimeOffset now)
    {
        var outcome = new Decision<JoinOutcome>(JoinOutcome.ManagerAsked);
        if (facts.Question?.Value is { State: ManagerQuestionState.Declined, ClosedAt: { } closed } && now < closed + AfterNo)
        {
            return outcome;
        }

        var opened = ManagerQuestioning.Open(
            new ManagerQuestionStand(facts.Program, facts.Question, facts.Known),
            new ManagerQuestionOrder(facts.Program.ProgramId, order.PersonId, order.Role, order.Because, Actors.Person(order.PersonId), now),
            now);
        return outcome with { Writes = opened.Writes, Notes = opened.Notes, Signals = opened.Signals };
    }

    private static Decision<JoinOutcome> Wait(JoinFacts facts, JoinOrder order, DateTimeOffset now)
    {
        var invitation = new InvitationOrder(order.PersonId, order.Role, order.Because, Actors.Person(order.PersonId), Again: now) { BringsBack = true };
        var waits = Invitation.Decide(facts.Program, facts.Known, invitation, now, facts.Question, facts.Room);
        return new Decision<JoinOutcome>(waits.Outcome.Value is null ? JoinOutcome.Closed : JoinOutcome.Waiting)
        {
            Writes = waits.Writes,
            Notes = waits.Notes,
            Signals = waits.Signals,
            Mails = waits.Mails,
        };
    }

    private static Decision<JoinOutcome> Accept(JoinFacts facts, JoinOrder order, DateTimeOffset now)
    {
        var decision = Take(facts, order, now);
        var enrollment = decision.Writes.Writes.Select(write => write.Document).OfType<Enrollment>().FirstOrDefault();
        return decision.Keep(
            JoinReplay.OfJoining,
            InvitationReplay.Concerned(order.PersonId, facts.Question?.Value),
            new JoinInputs(facts.Program.Kept(), facts.Known?.Value, facts.Question?.Value, order, now),
            enrollment is null ? null : Lasting.Of(enrollment));
    }

    /// <summary>Who may come is taken in, with nothing kept of it.</summary>
    public static Decision<JoinOutcome> Take(JoinFacts facts, JoinOrder order, DateTimeOffset now)
    {
        var (program, known, actor) = (facts.Program, facts.Known, Actors.Person(order.PersonId));
        var joined = SignUpDecisions.Join(known?.Value, program.ProgramId, order.PersonId, order.Role, order.Because, now, order.Text ?? Consent.CurrentText);
        if (joined.Value is not { } enrollment)
        {
            return new Decision<JoinOutcome>(JoinOutcome.TakesPart);
        }

        // Its mail finds the answer given, and stays unsent.
        var wasInvited = known?.Value.Stage is EnrollmentStage.Invited;
        var answered = Signals.Raise(
            InstanceIds.Enrollment(program.ProgramId, order.PersonId, enrollment.Invitation), new InvitationAnswered(Accepted: true));
        var writes = known is null ? new Batch().Create(enrollment) : new Batch().Replace(known, enrollment);
        var overtaken = ManagerQuestioning.Overtaken(facts.Question, actor, now);
        var came = new LedgerNote(actor, DecisionName.EnrollmentInvited, enrollment.Id, enrollment.InvitedBecause, new { role = order.Role });
        return new Decision<JoinOutcome>(JoinOutcome.Joined)
        {
            Writes = overtaken is null ? writes : writes.Include(overtaken.Writes),
            Notes =
            [
                .. wasInvited ? [] : new[] { came },
                new LedgerNote(actor, DecisionName.InvitationAccepted, enrollment.Id, enrollment.Stage.ToString(), new { role = order.Role }),
                .. overtaken?.Notes ?? [],
            ],
            Signals = [.. wasInvited ? [] : new[] { Signals.Onboard(enrollment, program.Policy) }, answered, .. overtaken?.Signals ?? []],
        };
    }
}
