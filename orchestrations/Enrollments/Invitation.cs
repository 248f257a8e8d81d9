using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Enrollments;

/// <param name="Because">"import", "hris:hired", "group", "sign-up:newsletter", "invitation", "return".</param>
/// <param name="Actor">Who invites, as the ledger writes it.</param>
/// <param name="Again">When there was a new reason to invite whoever lapsed, declined or left before, UTC; null to leave them alone.</param>
internal sealed record InvitationOrder(string PersonId, ProgramRole Role, string Because, string Actor, DateTimeOffset? Again = null)
{
    /// <summary>Whether a coordinator, or the person, brings back somebody whose part here is over, however it ended.</summary>
    public bool BringsBack { get; init; }

    /// <summary>A coordinator who picks somebody does so knowingly, after recruitment has closed, too.</summary>
    public bool IsByHand => Because is Enrollment.ByHand or "import";
}

/// <summary>Somebody comes into a program, once, or again for a new reason; pure.</summary>
internal static class Invitation
{
    /// <param name="program">Null when there is none.</param>
    /// <param name="known">How the person is enrolled already; null when they are not.</param>
    /// <param name="question">Whether their manager says yes: one that is open needs no answer any more. Null where there is none.</param>
    /// <param name="room">What places there are; null in a program without a cap.</param>
    public static Decision<Verdict<Enrollment>> Decide(
        MentoringProgram? program,
        Stored<Enrollment>? known,
        InvitationOrder order,
        DateTimeOffset now,
        Stored<ManagerQuestion>? question = null,
        ProgramRoom? room = null)
    {
        var decision = Invite(program, known, order, now, question, room);
        return decision.Outcome.Value is not { } enrollment
            ? decision
            : decision.Keep(
                InvitationReplay.OfInvitation,
                InvitationReplay.Concerned(order.PersonId, question?.Value),
                new InvitationInputs(program?.Kept(), known?.Value, order, now, question?.Value, room),
                Lasting.Of(enrollment));
    }

    /// <summary>The same from inputs that were kept.</summary>
    public static Decision<Verdict<Enrollment>> Make(InvitationInputs inputs) =>
        Invite(inputs.Program, inputs.Known.AsRead(), inputs.Order, inputs.Now, inputs.Question.AsRead(), inputs.Room);

    private static Decision<Verdict<Enrollment>> Invite(
        MentoringProgram? program,
        Stored<Enrollment>? known,
        InvitationOrder order,
        DateTimeOffset now,
        Stored<ManagerQuestion>? question,
        ProgramRoom? room)
    {
        if (program is null)
        {
            return new Decision<Verdict<Enrollment>>(RefusalReason.Unknown);
        }

        var before = known?.Value;
        if (before is not null && !(order.BringsBack ? before.CanReturn : before.ComesAgainFor(order.Again)))
        {
            return new Decision<Verdict<Enrollment>>(RefusalReason.AlreadyDone);
        }

        if (!program.Uses(order.Role))
        {
            return new Decision<Verdict<Enrollment>>(Refusal.Invalid(FormRoles.WrongRole("role")));
        }

        if (program.IsOver || (program.IsClosedToEntry(now) && !order.IsByHand))
        {
            return new Decision<Verdict<Enrollment>>(RefusalReason.WrongStage);
        }

        // What they wrote and learned before is theirs; that they agreed to take part is asked again.
        var enrollment = new Enrollment(
            program.ProgramId,
            order.PersonId,
            order.Role,
            order.Because,
            now,
            room is { HasRoom: false } ? EnrollmentStage.Waitlisted : WayIn(program, now),
            Profile: before?.Role == order.Role ? before.Profile : null,
            Training: before?.Role == order.Role ? before.Training : null,
            Invitation: before is null ? 1 : before.Invitation + 1,
            ZoneGivenAt: before?.Role == order.Role ? before.ZoneGivenAt : null);
        var writes = known is null ? new Batch().Create(enrollment) : new Batch().Replace(known, enrollment);
        var overtaken = ManagerQuestioning.Overtaken(question, order.Actor, now);
        return new Decision<Verdict<Enrollment>>(enrollment)
        {
            Writes = overtaken is null ? writes : writes.Include(overtaken.Writes),
            Notes =
            [
                new LedgerNote(
                    order.Actor,
                    enrollment.Stage is EnrollmentStage.Waitlisted ? DecisionName.EnrollmentWaitlisted : DecisionName.EnrollmentInvited,
                    enrollment.Id,
                    order.Because,
                    new { role = order.Role }),
                .. overtaken?.Notes ?? [],
            ],
            Signals = [.. enrollment.Stage is EnrollmentStage.Invited ? new[] { Begin(enrollment, program) } : [], .. overtaken?.Signals ?? []],
            Mails = enrollment is { Stage: EnrollmentStage.Waitlisted, Asked: true } ? [EnrollmentMails.Waitlisted(enrollment)] : [],
        };
    }

    /// <summary>A place is free for somebody who waited for one.</summary>
    /// <returns>Whether the next one may be looked at: somebody who does not wait any more took no place.</returns>
    public static Decision<bool> LetIn(MentoringProgram program, Stored<Enrollment> known, DateTimeOffset now) =>
        Admit(program, known, now) is { Notes.Count: > 0 } admitted
            ? admitted.Keep(
                InvitationReplay.OfPlace,
                [known.Value.PersonId],
                new LaterInvitationInputs(program.Kept(), known.Value, now),
                Lasting.Of(Invited(program, known.Value, now)))
            : new Decision<bool>(true);

    /// <summary>The same, with nothing kept of it.</summary>
    public static Decision<bool> Admit(MentoringProgram program, Stored<Enrollment> known, DateTimeOffset now)
    {
        if (known.Value.Stage is not EnrollmentStage.Waitlisted)
        {
            return new Decision<bool>(true);
        }

        var invited = Invited(program, known.Value, now);
        return new Decision<bool>(true)
        {
            Writes = new Batch().Replace(known, invited),
            Notes = [new LedgerNote(Actors.System, DecisionName.EnrollmentInvited, invited.Id, invited.InvitedBecause)],
            Signals = invited.Stage is EnrollmentStage.Invited ? [Begin(invited, program)] : [],
        };
    }

    /// <summary>Recruitment has opened: who was planned for it is invited.</summary>
    /// <returns>Whether they are; somebody else may have seen to them meanwhile.</returns>
    public static Decision<bool> Open(MentoringProgram program, Stored<Enrollment> known, DateTimeOffset now) =>
        InvitePlanned(program, known) is { Outcome: true } begun
            ? begun.Keep(
                InvitationReplay.OfOpening,
                [known.Value.PersonId],
                new LaterInvitationInputs(program.Kept(), known.Value, now),
                Lasting.Of(known.Value))
            : new Decision<bool>(false);

    /// <summary>The same, with nothing kept of it.</summary>
    public static Decision<bool> InvitePlanned(MentoringProgram program, Stored<Enrollment> known)
    {
        if (EnrollmentDecisions.MoveTo(known.Value, EnrollmentStage.Invited, because: null).Value is not { } invited)
        {
            return new Decision<bool>(false);
        }

        var actor = Actors.Orchestrator(InstanceIds.Program(program.ProgramId, program.InstanceVersion));
        return new Decision<bool>(true)
        {
            Writes = new Batch().Replace(known, invited),
            Notes = [new LedgerNote(actor, DecisionName.EnrollmentInvited, invited.Id, invited.InvitedBecause)],
            Signals = [Begin(invited, program)],
        };
    }

    /// <summary>The instance of an enrollment.</summary>
    public static Signal Begin(Enrollment enrollment, MentoringProgram program) => Signals.Onboard(enrollment, program.Policy);

    // Their answer is waited for from now on: the time on the list is none of it.
    private static Enrollment Invited(MentoringProgram program, Enrollment known, DateTimeOffset now) =>
        known with { Stage = WayIn(program, now), CreatedAt = now };

    private static EnrollmentStage WayIn(MentoringProgram program, DateTimeOffset now) =>
        program.Status is ProgramStatus.Running && now >= program.Calendar.RecruitmentOpens ? EnrollmentStage.Invited : EnrollmentStage.Planned;
}
