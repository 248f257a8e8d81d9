using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Enrollments;

/// <param name="Because">"import", "hris:hired", "group", "sign-up:newsletter", "invitation".</param>
/// <param name="Actor">Who invites, as the ledger writes it.</param>
internal sealed record InvitationOrder(string PersonId, ProgramRole Role, string Because, string Actor);

/// <summary>Somebody comes into a program, once; pure.</summary>
internal static class Invitation
{
    /// <param name="program">Null when there is none.</param>
    /// <param name="known">How the person is enrolled already; null when they are not.</param>
    public static Decision<Verdict<Enrollment>> Decide(MentoringProgram? program, Enrollment? known, InvitationOrder order, DateTimeOffset now)
    {
        if (program is null)
        {
            return new Decision<Verdict<Enrollment>>(RefusalReason.Unknown);
        }

        if (known is not null)
        {
            return new Decision<Verdict<Enrollment>>(RefusalReason.AlreadyDone);
        }

        var goesOut = program.Status is ProgramStatus.Running && now >= program.Calendar.RecruitmentOpens;
        var stage = goesOut ? EnrollmentStage.Invited : EnrollmentStage.Planned;
        var enrollment = new Enrollment(program.ProgramId, order.PersonId, order.Role, order.Because, now, stage);
        return new Decision<Verdict<Enrollment>>(enrollment)
        {
            Writes = new Batch().Create(enrollment),
            Notes = [new LedgerNote(order.Actor, DecisionName.EnrollmentInvited, enrollment.Id, order.Because, new { role = order.Role })],
            Signals = goesOut ? [Begin(enrollment, program)] : [],
        };
    }

    /// <summary>The instance of an enrollment.</summary>
    public static Signal Begin(Enrollment enrollment, MentoringProgram program) => Signals.Start(
        nameof(OnboardingOrchestrator),
        InstanceIds.Enrollment(enrollment.ProgramId, enrollment.PersonId),
        new OnboardingInput(enrollment.ProgramId, enrollment.PersonId, program.Policy));
}
