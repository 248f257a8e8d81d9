using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Enrollments;

/// <summary>Brings people into a program, once: from an import, an HR event, a sign-up or by personal invitation.</summary>
public sealed class InvitationActs(Decider decider)
{
    /// <summary>
    /// Enrolls a person. In a running program the invitation goes out at once, else when recruitment opens. A person who is enrolled already stays as they are.
    /// </summary>
    /// <param name="because">"import", "hris:hired", "group", "sign-up:newsletter", "invitation".</param>
    /// <param name="again">When there was a new reason to invite somebody who lapsed, declined or left before, UTC; null leaves them alone.</param>
    /// <returns>
    /// Waitlisted where a size cap is reached. <see cref="RefusalReason.WrongStage"/> where the program is over, or recruitment has closed and no coordinator
    /// invites; and where the program wants a manager's yes first, which is asked for then. The field "role" where its form has no use for the role.
    /// </returns>
    public async Task<Verdict<Enrollment>> InviteAsync(
        string programId,
        string personId,
        ProgramRole role,
        string because,
        string actor,
        DateTimeOffset? again = null,
        CancellationToken cancellation = default)
    {
        await LeadAsync(programId, personId, role, cancellation);
        return await InviteAsync(programId, new InvitationOrder(personId, role, because, actor, again), cancellation);
    }

    /// <summary>Somebody who was here before comes back on their own: they are invited once more, or put on the list of a program that is full.</summary>
    /// <returns>
    /// <see cref="RefusalReason.WrongStage"/> where recruitment has closed, the program is over, or a coordinator took them out: then they ask that one.
    /// </returns>
    public async Task<Verdict<Enrollment>> ReturnAsync(string programId, string personId, CancellationToken cancellation = default) =>
        await decider.Store.FindAsync(Enrollment.KeyOf(programId, personId), cancellation) is { Value.EndedBecause: Enrollment.Withdrawn }
            ? RefusalReason.WrongStage
            : await BringBackAsync(programId, personId, role: null, Enrollment.Returned, Actors.Person(personId), cancellation);

    /// <param name="role">Null for the one they had.</param>
    internal async Task<Verdict<Enrollment>> BringBackAsync(
        string programId, string personId, ProgramRole? role, string because, string actor, CancellationToken cancellation)
    {
        var before = await decider.Store.FindAsync(Enrollment.KeyOf(programId, personId), cancellation);
        if (before is null)
        {
            return RefusalReason.Unknown;
        }

        if (await decider.Store.FindAsync(Person.KeyOf(personId), cancellation) is not { Value.Standing: not Standing.Left })
        {
            return RefusalReason.WrongStage;
        }

        var order = new InvitationOrder(personId, role ?? before.Value.Role, because, actor) { BringsBack = true };
        var invited = await InviteAsync(programId, order, cancellation);
        if (invited.Refusal is null)
        {
            await KeepInvolvedAsync(programId, personId, order.Role, cancellation);
        }

        return invited;
    }

    internal Task<Verdict<Enrollment>> InviteAsync(string programId, InvitationOrder order, CancellationToken cancellation) => decider.DecideAsync(
        Partition.Program(programId),
        async token =>
        {
            var program = (await decider.Store.FindAsync(MentoringProgram.KeyOf(programId), token))?.Value;
            var known = await decider.Store.FindAsync(Enrollment.KeyOf(programId, order.PersonId), token);
            var question = await decider.Store.FindAsync(ManagerQuestion.KeyOf(programId, order.PersonId), token);
            var room = program is null ? null : await decider.Store.RoomAsync(program, token);
            var invited = Invitation.Decide(program, known, order, decider.Now, question, room);
            return invited.Outcome.Value is not null && ManagerFirst.Asks(program!, known?.Value, order.Role)
                ? ManagerFirst.Ask(new ManagerQuestionStand(program, question, known), order, decider.Now)
                : invited;
        },
        cancellation);

    // About whom a manager is asked first is not involved yet.
    private async Task LeadAsync(string programId, string personId, ProgramRole role, CancellationToken cancellation)
    {
        if (await decider.Store.FindAsync(MentoringProgram.KeyOf(programId), cancellation) is { Value: var program }
            && ManagerFirst.Asks(program, (await decider.Store.FindAsync(Enrollment.KeyOf(programId, personId), cancellation))?.Value, role))
        {
            await decider.WriteAsync(new Batch().Upsert(new ManagerQuestionLead(personId, programId, personId)), cancellation);
        }
        else
        {
            await KeepInvolvedAsync(programId, personId, role, cancellation);
        }
    }

    // Written first: an involvement without an enrollment harms nobody for a moment, an enrollment without one would miss HR events.
    internal async Task KeepInvolvedAsync(string programId, string personId, ProgramRole role, CancellationToken cancellation)
    {
        await decider.Store.WriteAsync(new Batch().Upsert(new Involvement(personId, programId, role)), cancellation);
        await decider.Store.KeepInDirectoryAsync(personId, cancellation);
    }
}
