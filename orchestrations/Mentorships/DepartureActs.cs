using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mails;
using MentorFlow.Orchestrations.Meetings;

namespace MentorFlow.Orchestrations.Mentorships;

/// <summary>
/// Takes a person out of a program, and with it out of every proposal and mentorship in it: by choice, or because they leave the organization.
/// </summary>
public sealed class DepartureActs(Decider decider, CircleActs circles, SequelActs sequels)
{
    private static readonly DocumentQuery<WorkItem> OpenItems = new DocumentQuery<WorkItem>().Where(item => item.Status, WorkItemStatus.Open);

    public async Task<Verdict<Enrollment>> LeaveAsync(
        string programId, string personId, EndReason because, string actor, CancellationToken cancellation = default)
    {
        var program = (await decider.Store.FindAsync(MentoringProgram.KeyOf(programId), cancellation))?.Value;
        var left = await decider.DecideAsync(
            Enrollment.KeyOf(programId, personId),
            enrollment => EnrollmentDecisions.Leave(enrollment, because.ToString()),
            enrollment => Consequences.Of(
                new LedgerNote(actor, DecisionName.EnrollmentLeft, enrollment.Id, because.ToString()),
                [
                    Signals.Raise(InstanceIds.Enrollment(programId, personId, enrollment.Invitation), new Ended(because, personId)),
                    .. Signals.PlaceFreed(program, enrollment),
                ]),
            cancellation);
        await PartAsync(programId, personId, because, because is EndReason.ByChoice ? Actors.Member : actor, actor, cancellation);
        return left;
    }

    /// <summary>A coordinator takes somebody out of a program, with thanks: they are told if they know of it, and their partners as of any end.</summary>
    public async Task<Verdict<Enrollment>> WithdrawAsync(string programId, string personId, string actor, CancellationToken cancellation = default)
    {
        var program = (await decider.Store.FindAsync(MentoringProgram.KeyOf(programId), cancellation))?.Value;
        var withdrawn = await decider.DecideAsync(
            Partition.Program(programId),
            async token => await decider.Store.FindAsync(Enrollment.KeyOf(programId, personId), token) is { } stored
                ? Withdraw(stored, program, actor)
                : new Decision<Verdict<Enrollment>>(RefusalReason.Unknown),
            cancellation);
        if (withdrawn.Refusal is null or { Reason: RefusalReason.AlreadyDone })
        {
            await PartAsync(programId, personId, EndReason.ByChoice, actor, actor, cancellation);
        }

        return withdrawn;
    }

    private static Decision<Verdict<Enrollment>> Withdraw(Stored<Enrollment> stored, MentoringProgram? program, string actor)
    {
        var verdict = EnrollmentDecisions.Withdraw(stored.Value);
        if (verdict.Value is not { } gone)
        {
            return new Decision<Verdict<Enrollment>>(verdict);
        }

        return new Decision<Verdict<Enrollment>>(verdict)
        {
            Writes = new Batch().Replace(stored, gone),
            Notes = [new LedgerNote(actor, DecisionName.EnrollmentWithdrawn, gone.Id, stored.Value.Stage.ToString())],
            Signals =
            [
                Signals.Raise(InstanceIds.Enrollment(gone.ProgramId, gone.PersonId, gone.Invitation), new Ended(EndReason.ByChoice)),
                .. Signals.PlaceFreed(program, gone),
            ],
            Mails = stored.Value.IsTold ? [Goodbye(gone)] : [],
        };
    }

    private static MailOrder Goodbye(Enrollment gone) => new(
        MailIds.For($"{gone.ProgramId}|{gone.Id}.{gone.Invitation}", MailTemplate.EnrollmentWithdrawn, gone.PersonId),
        MailTemplate.EnrollmentWithdrawn,
        gone.ProgramId,
        gone.PersonId);

    /// <summary>Takes somebody out of every proposal that waits for an answer. Safe to repeat.</summary>
    public async Task WithdrawProposalsAsync(string programId, string personId, string actor, CancellationToken cancellation = default)
    {
        await WithdrawProposalsAsync(programId, new DocumentQuery<Proposal>().Where(proposal => proposal.MenteeId, personId), actor, cancellation);
        await WithdrawProposalsAsync(programId, new DocumentQuery<Proposal>().Where(proposal => proposal.MentorId, personId), actor, cancellation);
        var seats = new DocumentQuery<CircleSeat>().Where(seat => seat.PersonId, personId);
        await foreach (var seat in decider.Store.QueryAsync(Partition.Program(programId), seats, cancellation))
        {
            await decider.DecideAsync(
                Key.Of(seat.Value),
                current => SeatDecisions.Close(current, SeatStage.Withdrawn, "somebody left"),
                current => Consequences.Of(
                    new LedgerNote(actor, DecisionName.SeatClosed, current.Id, "somebody left"),
                    Signals.Raise(InstanceIds.CircleProposal(programId, current.CircleId), new SeatAnswered(personId))),
                cancellation);
        }
    }

    // Out of everything in the program that is between them and others.
    private async Task PartAsync(
        string programId, string personId, EndReason because, string asker, string actor, CancellationToken cancellation)
    {
        await SettleWaitingAsync(programId, personId, cancellation);
        await decider.EndMeetingsAsync(programId, personId, actor, pauses: true, cancellation);
        await decider.EndIntroductionsAsync(programId, personId, actor, cancellation);
        await WithdrawProposalsAsync(programId, personId, actor, cancellation);
        await foreach (var mentorship in decider.Store.MentorshipsOfAsync(programId, personId, cancellation))
        {
            if (mentorship is { IsCircle: true, IsOpen: true })
            {
                await circles.RemoveAsync(programId, mentorship.MentorshipId, personId, because, actor, cancellation);
            }
            else if (mentorship.IsOpen)
            {
                await EndAsync(mentorship, because, asker, because is EndReason.MemberLeft ? personId : null, cancellation);
            }

            await sequels.LeaveAsync(programId, mentorship.MentorshipId, personId, cancellation);
        }
    }

    // No coordinator looks for a partner for somebody who has gone.
    private async Task SettleWaitingAsync(string programId, string personId, CancellationToken cancellation)
    {
        var items = await decider.Store.QueryAsync(Partition.Program(programId), OpenItems, cancellation)
            .Select(stored => stored.Value)
            .Where(item => item.Kind is WorkItemKind.Unmatched or WorkItemKind.TalkWanted && item.PersonIds.Contains(personId))
            .ToListAsync(cancellation);
        foreach (var item in items)
        {
            await decider.DecideAsync(
                Key.Of(item),
                current => WorkItemDecisions.Moot(current, decider.Now),
                current => Consequences.Of(new LedgerNote(Actors.System, DecisionName.WorkItemMoot, current.Subject.ToString(), current.Kind.ToString())),
                cancellation);
        }
    }

    /// <summary>Tells the instance of a mentorship that it is over; that instance does the ending, so that it is done once.</summary>
    /// <param name="leaverId">Who left the organization; null where nobody did: who asked to part is nobody's to know.</param>
    public Task<bool> EndAsync(
        Mentorship mentorship, EndReason because, string actor, string? leaverId, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            mentorship.Partition,
            _ => Task.FromResult(new Decision<bool>(true)
            {
                Notes = [new LedgerNote(actor, DecisionName.MentorshipEndAsked, mentorship.Id, because.ToString())],
                Signals = [Signals.Raise(InstanceIds.Mentorship(mentorship.ProgramId, mentorship.MentorshipId), new Ended(because, leaverId))],
            }),
            cancellation);

    private async Task WithdrawProposalsAsync(string programId, DocumentQuery<Proposal> mine, string actor, CancellationToken cancellation)
    {
        await foreach (var proposal in decider.Store.QueryAsync(Partition.Program(programId), mine, cancellation))
        {
            await decider.DecideAsync(
                Key.Of(proposal.Value),
                current => ProposalDecisions.Close(current, ProposalStage.Withdrawn, "somebody left"),
                current => Consequences.Of(
                    new LedgerNote(actor, DecisionName.ProposalWithdrawn, current.Id, "somebody left"),
                    Signals.Raise(InstanceIds.Proposal(programId, current.ProposalId), new Ended(EndReason.MemberLeft))),
                cancellation);
        }
    }
}
