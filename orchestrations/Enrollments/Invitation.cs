using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Enrollments;

/// <param name="Because">"import", "hris:hired", "group", "sign-up:newsletter", "invitation".</param>
/// <param name="Actor">Who invites, as the ledger writes it.</param>
/// <param name="Again">When there was a new reason to invite whoever lapsed, declined or left before, UTC; null to leave them alone.</param>
internal sealed record InvitationOrder(string PersonId, ProgramRole Role, string Because, string Actor, DateTimeOffset? Again = null);

/// <summary>Somebody comes into a program, once, or again for a new reason; pure.</summary>
internal static class Invitation
{
    /// <param name="program">Null when there is none.</param>
    /// <param name="known">How the person is enrolled already; null when they are not.</param>
    /// <param name="question">Whether their manager says yes: one that is open needs no answer any more. Null where there is none.</param>
    public static Decision<Verdict<Enrollment>> Decide(
        MentoringProgram? program, Stored<Enrollment>? known, InvitationOrder order, DateTimeOffset now, Stored<ManagerQuestion>? question = null)
    {
        if (program is null)
        {
            return new Decision<Verdict<Enrollment>>(RefusalReason.Unknown);
        }

        var before = known?.Value;
        if (before is not null && !before.ComesAgainFor(order.Again))
        {
            return new Decision<Verdict<Enrollment>>(RefusalReason.AlreadyDone);
        }

        var goesOut = program.Status is ProgramStatus.Running && now >= program.Calendar.RecruitmentOpens;
        var stage = goesOut ? EnrollmentStage.Invited : EnrollmentStage.Planned;

        // What they wrote and learned before is theirs; that they agreed to take part is asked again.
        var enrollment = new Enrollment(
            program.ProgramId,
            order.PersonId,
            order.Role,
            order.Because,
            now,
            stage,
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
                new LedgerNote(order.Actor, DecisionName.EnrollmentInvited, enrollment.Id, order.Because, new { role = order.Role }),
                .. overtaken?.Notes ?? [],
            ],
            Signals = [.. goesOut ? new[] { Begin(enrollment, program) } : [], .. overtaken?.Signals ?? []],
        };
    }

    /// <summary>The instance of an enrollment.</summary>
    public static Signal Begin(Enrollment enrollment, MentoringProgram program) => Signals.Onboard(enrollment, program.Policy);
}
