using System.Runtime.CompilerServices;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mails;
using MentorFlow.Orchestrations.Meetings;

namespace MentorFlow.Orchestrations.Mentorships;

/// <summary>
/// Stops and restarts all clocks of a person on leave (F5), those of an enrollment under way, of open proposals and of every open mentorship, or of one
/// mentorship.
/// </summary>
public sealed class AbsenceActs(Decider decider, CircleActs circles)
{
    /// <summary>Why clocks stand still, as the ledger keeps it: HR said so.</summary>
    public const string OnLeave = "on leave";

    /// <summary>Likewise: a coordinator said so.</summary>
    public const string AskedByCoordinator = "asked by a coordinator";

    /// <param name="at">The moment of the absence; the same when it is done again after a crash, which then completes what was left out.</param>
    public async Task PauseAsync(string programId, string personId, DateTimeOffset at, string actor, CancellationToken cancellation)
    {
        await SignalEnrollmentAsync(programId, personId, new Paused(at), DecisionName.EnrollmentPaused, actor, cancellation);
        await decider.EndMeetingsAsync(programId, personId, actor, pauses: false, cancellation);
        await foreach (var proposal in ProposalsOfAsync(programId, personId, cancellation))
        {
            await PauseAsync(proposal, at, actor, cancellation);
        }

        await foreach (var mentorship in decider.Store.MentorshipsOfAsync(programId, personId, cancellation))
        {
            // A circle goes on without one of its people.
            if (mentorship.IsCircle)
            {
                await circles.PassHostingAsync(mentorship, actor, cancellation);
                continue;
            }

            await PauseAsync(Key.Of(mentorship), at, actor, OnLeave, cancellation);
            await SignalSequelAsync(mentorship, new Paused(at), cancellation);
        }
    }

    /// <param name="because">As the ledger keeps it; it has words for <see cref="OnLeave"/> and <see cref="AskedByCoordinator"/>.</param>
    public Task<Verdict<Mentorship>> PauseAsync(
        Key<Mentorship> mentorship, DateTimeOffset at, string actor, string because, CancellationToken cancellation) =>
        decider.DecideAsync(
            mentorship,
            current => MentorshipDecisions.Pause(current, at),
            current => Consequences.Of(
                new LedgerNote(actor, DecisionName.MentorshipPaused, current.Id, because),
                [
                    Signals.Raise(InstanceIds.Mentorship(current.ProgramId, current.MentorshipId), new Paused(at)),
                    .. current.ToChecks(new Paused(at)),
                    .. current.ToGoals(new Paused(at)),
                ]) with
            {
                Mails = [.. Tell(current, MailTemplate.MentorshipPaused, at)],
            },
            cancellation);

    public Task<Verdict<Mentorship>> ResumeAsync(Key<Mentorship> mentorship, DateTimeOffset at, string actor, CancellationToken cancellation) =>
        decider.DecideAsync(
            mentorship,
            current => MentorshipDecisions.Resume(current, at),
            current => Consequences.Of(
                new LedgerNote(actor, DecisionName.MentorshipResumed, current.Id, $"ends {current.Ends:O}"),
                [
                    Signals.Raise(InstanceIds.Mentorship(current.ProgramId, current.MentorshipId), new Resumed(at)),
                    .. current.ToChecks(new Resumed(at)),
                    .. current.ToGoals(new Resumed(at)),
                ]) with
            {
                Mails = [.. Tell(current, MailTemplate.MentorshipResumed, at)],
            },
            cancellation);

    /// <summary>Resumes; a mentorship whose other member is on leave too waits for them.</summary>
    /// <param name="at">The moment of the return; the same when it is done again after a crash, which then completes what was left out.</param>
    public async Task ResumeAsync(string programId, string personId, DateTimeOffset at, string actor, CancellationToken cancellation)
    {
        await SignalEnrollmentAsync(programId, personId, new Resumed(at), DecisionName.EnrollmentResumed, actor, cancellation);
        await foreach (var proposal in ProposalsOfAsync(programId, personId, cancellation))
        {
            if (!await decider.Store.IsAwayAsync(proposal.MenteeId == personId ? proposal.MentorId : proposal.MenteeId, cancellation))
            {
                await ResumeAsync(proposal, at, actor, cancellation);
            }
        }

        await foreach (var mentorship in decider.Store.MentorshipsOfAsync(programId, personId, cancellation))
        {
            if (!mentorship.IsCircle && !await AnybodyAwayAsync(mentorship, personId, cancellation))
            {
                await ResumeAsync(Key.Of(mentorship), at, actor, cancellation);
                await SignalSequelAsync(mentorship, new Resumed(at), cancellation);
            }
        }
    }

    // Nobody is reminded of each other while one of them is away.
    private async Task SignalSequelAsync<TEvent>(Mentorship mentorship, TEvent signal, CancellationToken cancellation)
        where TEvent : class
    {
        if (mentorship.GoesOn)
        {
            await decider.DecideAsync(
                mentorship.Partition,
                _ => Task.FromResult(new Decision<bool>(true) { Signals = [Signals.Raise(mentorship.SequelInstance(), signal)] }),
                cancellation);
        }
    }

    private Task<Verdict<Proposal>> PauseAsync(Proposal proposal, DateTimeOffset at, string actor, CancellationToken cancellation) => decider.DecideAsync(
        Key.Of(proposal),
        current => ProposalDecisions.Pause(current, at),
        current => Consequences.Of(
            new LedgerNote(actor, DecisionName.ProposalPaused, current.Id, OnLeave),
            Signals.Raise(InstanceIds.Proposal(current.ProgramId, current.ProposalId), new Paused(at))),
        cancellation);

    private Task<Verdict<Proposal>> ResumeAsync(Proposal proposal, DateTimeOffset at, string actor, CancellationToken cancellation) => decider.DecideAsync(
        Key.Of(proposal),
        ProposalDecisions.Resume,
        current => Consequences.Of(
            new LedgerNote(actor, DecisionName.ProposalResumed, current.Id, OnLeave),
            Signals.Raise(InstanceIds.Proposal(current.ProgramId, current.ProposalId), new Resumed(at))),
        cancellation);

    private async IAsyncEnumerable<Proposal> ProposalsOfAsync(
        string programId, string personId, [EnumeratorCancellation] CancellationToken cancellation)
    {
        DocumentQuery<Proposal>[] sides =
        [
            new DocumentQuery<Proposal>().Where(proposal => proposal.MenteeId, personId),
            new DocumentQuery<Proposal>().Where(proposal => proposal.MentorId, personId),
        ];
        foreach (var side in sides)
        {
            await foreach (var proposal in decider.Store.QueryAsync(Partition.Program(programId), side, cancellation))
            {
                if (proposal.Value.IsOpen)
                {
                    yield return proposal.Value;
                }
            }
        }
    }

    private Task<bool> SignalEnrollmentAsync<TEvent>(
        string programId, string personId, TEvent signal, DecisionName decision, string actor, CancellationToken cancellation)
        where TEvent : class =>
        decider.DecideAsync(
            Partition.Program(programId),
            async token =>
            {
                var invitation = (await decider.Store.FindAsync(Enrollment.KeyOf(programId, personId), token))?.Value.Invitation ?? 1;
                return new Decision<bool>(true)
                {
                    Notes = [new LedgerNote(actor, decision, $"enrollment:{personId}", OnLeave)],
                    Signals = [Signals.Raise(InstanceIds.Enrollment(programId, personId, invitation), signal)],
                };
            },
            cancellation);

    private async Task<bool> AnybodyAwayAsync(Mentorship mentorship, string than, CancellationToken cancellation)
    {
        foreach (var member in mentorship.Others(than))
        {
            if (await decider.Store.IsAwayAsync(member.PersonId, cancellation))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<MailOrder> Tell(Mentorship changed, MailTemplate template, DateTimeOffset at) => changed.Members.Select(member => new MailOrder(
        MailIds.For($"{changed.Id}:{at:O}", template, member.PersonId), template, changed.ProgramId, member.PersonId, changed.MentorshipId));
}
