using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Enrollments;

/// <summary>Somebody says yes or no to an invitation; a no frees a place for who waits for one. Pure.</summary>
internal static class InvitationAnswer
{
    /// <param name="program">Null where it is not known any more.</param>
    /// <param name="stored">Null for somebody who is not enrolled.</param>
    /// <param name="text">The version of the text that they read.</param>
    public static Decision<Verdict<Enrollment>> Decide(
        MentoringProgram? program, Stored<Enrollment>? stored, bool accepted, DateTimeOffset now, string text = Consent.CurrentText)
    {
        if (program is null || stored is null)
        {
            return new Decision<Verdict<Enrollment>>(RefusalReason.Unknown);
        }

        if (accepted && stored.Value.Stage is EnrollmentStage.Invited && program.IsTooLateFor(stored.Value, now))
        {
            return new Decision<Verdict<Enrollment>>(Refusal.Invalid(new FieldError("answer", "rules.recruitment-closed")));
        }

        var verdict = EnrollmentDecisions.AnswerInvitation(stored.Value, accepted, now, text);
        if (verdict.Value is not { } answered)
        {
            return new Decision<Verdict<Enrollment>>(verdict);
        }

        return new Decision<Verdict<Enrollment>>(verdict)
        {
            Writes = new Batch().Replace(stored, answered),
            Notes =
            [
                new LedgerNote(
                    Actors.Person(answered.PersonId),
                    accepted ? DecisionName.InvitationAccepted : DecisionName.InvitationDeclined,
                    answered.Id,
                    answered.Stage.ToString(),
                    accepted),
            ],
            Signals =
            [
                Signals.Raise(InstanceIds.Enrollment(answered.ProgramId, answered.PersonId, answered.Invitation), new InvitationAnswered(accepted)),
                .. Signals.PlaceFreed(program, answered),
            ],
        };
    }
}
