using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Enrollments;

/// <summary>A coordinator puts somebody's role right; pure.</summary>
internal static class RoleChange
{
    /// <param name="item">That asked for it; null for none.</param>
    public static Decision<Verdict<Enrollment>> Decide(
        MentoringProgram program, Stored<Enrollment> stored, ProgramRole role, Stored<WorkItem>? item, string actor, DateTimeOffset now)
    {
        if (!program.Uses(role))
        {
            return new Decision<Verdict<Enrollment>>(Refusal.Invalid(FormRoles.WrongRole("role")));
        }

        var verdict = EnrollmentDecisions.ChangeRole(stored.Value, role);
        if (verdict.Value is not { } changed)
        {
            return new Decision<Verdict<Enrollment>>(verdict);
        }

        // Who had come further than the profile goes that way again by an instance of its own; the one before ends, and moves nothing any more.
        var again = changed.Invitation > stored.Value.Invitation;
        var writes = new Batch().Replace(stored, changed);
        if (item is not null && WorkItemDecisions.Moot(item.Value, now).Value is { } settled)
        {
            writes.Replace(item, settled);
        }

        return new Decision<Verdict<Enrollment>>(verdict)
        {
            Writes = writes,
            Notes = [new LedgerNote(actor, DecisionName.EnrollmentRoleChanged, changed.Id, role.ToString(), new { before = stored.Value.Role })],
            Signals = again ? [.. Signals.EndOnboarding(stored.Value, EndReason.Replaced), Signals.Onboard(changed, program.Policy)] : [],
            Mails = stored.Value.IsTold ? [EnrollmentMails.RoleChanged(changed, now)] : [],
        };
    }
}
