using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mentorships;

namespace MentorFlow.Orchestrations.Enrollments;

/// <summary>What coordinators do with people of a program, one by one: pages and API act through here alike.</summary>
public sealed class ParticipationActs(Decider decider, InvitationActs invitations, DepartureActs departures)
{
    /// <summary>Reminds somebody of what is asked of them: the answer, the profile, the training. Once a day.</summary>
    /// <returns><see cref="RefusalReason.WrongStage"/> where nothing is asked of them.</returns>
    public Task<Verdict<Enrollment>> RemindAsync(string programId, string personId, string actor, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Partition.Program(programId),
            async token =>
            {
                if (await decider.Store.FindAsync(Enrollment.KeyOf(programId, personId), token) is not { Value: var enrollment })
                {
                    return new Decision<Verdict<Enrollment>>(RefusalReason.Unknown);
                }

                return EnrollmentMails.Reminder(enrollment, decider.Now) is not { } reminder
                    ? new Decision<Verdict<Enrollment>>(RefusalReason.WrongStage)
                    : new Decision<Verdict<Enrollment>>(enrollment)
                    {
                        Notes = [new LedgerNote(actor, DecisionName.EnrollmentReminded, enrollment.Id, enrollment.Stage.ToString())],
                        Mails = [reminder],
                    };
            },
            cancellation);

    /// <summary>Puts somebody's role right, as long as they have no mentorship. They are told if they know of the program.</summary>
    /// <returns>The field "role" for one that the form has no use for, or for somebody in a mentorship.</returns>
    public async Task<Verdict<Enrollment>> ChangeRoleAsync(
        string programId, string personId, ProgramRole role, string actor, CancellationToken cancellation = default)
    {
        var refusal = EnrollmentDecisions.ChangeRole(
            (await decider.Store.FindAsync(Enrollment.KeyOf(programId, personId), cancellation))?.Value ?? Nobody(programId, personId), role).Refusal;
        if (refusal is null)
        {
            // First: a proposal in the old role that was accepted meanwhile would begin a mentorship in it.
            await departures.WithdrawProposalsAsync(programId, personId, actor, cancellation);
        }

        var changed = await decider.DecideAsync(
            Partition.Program(programId),
            async token =>
            {
                var program = await decider.Store.FindAsync(MentoringProgram.KeyOf(programId), token);
                var stored = await decider.Store.FindAsync(Enrollment.KeyOf(programId, personId), token);
                if (program is null || stored is null)
                {
                    return new Decision<Verdict<Enrollment>>(RefusalReason.Unknown);
                }

                var item = await decider.Store.FindAsync(WorkItem.KeyOf(programId, RoleItem.KeyOf(stored.Value)), token);
                return RoleChange.Decide(program.Value, stored, role, item, actor, decider.Now);
            },
            cancellation);
        if (changed.Refusal is null or { Reason: RefusalReason.AlreadyDone })
        {
            await invitations.KeepInvolvedAsync(programId, personId, role, cancellation);
        }

        return changed;
    }

    /// <summary>Takes somebody out of the program, and with it out of its proposals and mentorships; told kindly if they know of the program.</summary>
    public Task<Verdict<Enrollment>> WithdrawAsync(string programId, string personId, string actor, CancellationToken cancellation = default) =>
        departures.WithdrawAsync(programId, personId, actor, cancellation);

    /// <summary>Brings back somebody whose part is over, however it ended: they are invited once more.</summary>
    /// <param name="role">Null for the one they had.</param>
    public Task<Verdict<Enrollment>> BringBackAsync(
        string programId, string personId, ProgramRole? role, string actor, CancellationToken cancellation = default) =>
        invitations.BringBackAsync(programId, personId, role, Enrollment.ByHand, actor, cancellation);

    // Refused as unknown below, where it is decided.
    private static Enrollment Nobody(string programId, string personId) =>
        new(programId, personId, default, "", default, EnrollmentStage.Left);
}
