using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Rounds;

/// <summary>
/// Makes a mentorship of two people who have met and both want it, outside of every round, through the same door: places, rules and conflicts are looked at
/// as for any pair, and the kickoff follows.
/// </summary>
public sealed class PairingActs(Decider decider)
{
    /// <summary>Begins it. Safe to repeat: who is together already stays together.</summary>
    /// <param name="because">What brought them together, as the ledger keeps it.</param>
    public async Task<Pairing> BeginAsync(
        string programId, string oneId, string otherId, string because, CancellationToken cancellation = default)
    {
        var program = await decider.LoadAsync(MentoringProgram.KeyOf(programId), cancellation);
        var together = await decider.Store.MentorshipsOfAsync(programId, oneId, cancellation)
            .FirstOrDefaultAsync(mentorship => mentorship.IsOpen && mentorship.IsMember(otherId), cancellation);
        if (together is not null)
        {
            return new Pairing(together.MentorshipId);
        }

        var one = (await decider.Store.FindAsync(Enrollment.KeyOf(programId, oneId), cancellation))?.Value;
        var other = (await decider.Store.FindAsync(Enrollment.KeyOf(programId, otherId), cancellation))?.Value;
        var (mentee, mentor) = SidesOf(one, other);
        if (program.Form is ProgramForm.Circle || mentee is null || mentor is null)
        {
            return new Pairing(null, "the two have no roles for a pair");
        }

        if (await decider.Store.ObstacleAsync(mentor, mentee, program, cancellation) is { } obstacle)
        {
            return new Pairing(null, obstacle);
        }

        var proposal = await decider.DecideAsync(
            program.Partition, token => ProposeAsync(program, mentee, mentor, because, token), cancellation);
        if (proposal is null)
        {
            return new Pairing(null, "they were together before");
        }

        var key = new ProposalKey(programId, proposal.ProposalId);
        return await new StartMentorship(decider).StartAsync(key, cancellation)
            ? new Pairing(proposal.MentorshipId)
            : new Pairing(null, (await decider.LoadAsync(Key.Of(proposal), cancellation)).Because);
    }

    /// <returns>Null where a mentorship of the two has come of the same round and ended.</returns>
    private async Task<Decision<Proposal?>> ProposeAsync(
        MentoringProgram program, Enrollment mentee, Enrollment mentor, string because, CancellationToken cancellation)
    {
        var newest = await decider.Store.QueryAsync(program.Partition, new DocumentQuery<Round>(Limit: 1, Descending: true), cancellation)
            .FirstOrDefaultAsync(cancellation);
        var round = newest?.Value.Number ?? 0;
        var wanted = new Proposal(
            program.ProgramId,
            $"{mentee.PersonId}-{mentor.PersonId}-r{round}p",
            round,
            mentor.PersonId,
            mentee.PersonId,
            Score: 0,
            Reasons: [],
            decider.Now,
            ProposalStage.Accepted,
            because)
        {
            IsOfPeers = mentee.Role is ProgramRole.Peer,
        };
        if (await decider.Store.FindAsync(Mentorship.KeyOf(program.ProgramId, wanted.MentorshipId), cancellation) is not null)
        {
            return new Decision<Proposal?>(null);
        }

        var known = await decider.Store.FindAsync(Key.Of(wanted), cancellation);
        return known is { Value.Stage: ProposalStage.Accepted } ? new Decision<Proposal?>(known.Value) : new Decision<Proposal?>(wanted)
        {
            Writes = known is null ? new Batch().Create(wanted) : new Batch().Replace(known, wanted),
            Notes = [new LedgerNote(Actors.System, DecisionName.ProposalMade, wanted.Id, because)],
        };
    }

    /// <returns>The mentee first; of two peers either. Null twice where they are no two sides.</returns>
    private static (Enrollment? Mentee, Enrollment? Mentor) SidesOf(Enrollment? one, Enrollment? other) => (one?.Role, other?.Role) switch
    {
        (ProgramRole.Mentee, ProgramRole.Mentor) or (ProgramRole.Peer, ProgramRole.Peer) => (one, other),
        (ProgramRole.Mentor, ProgramRole.Mentee) => (other, one),
        _ => (null, null),
    };
}

/// <summary>The same as a step of what waits for both to say yes.</summary>
public sealed class BeginPairing(PairingActs pairing)
{
    [Function(nameof(BeginPairing))]
    public Task<Pairing> RunAsync([ActivityTrigger] PairingOrder input, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        pairing.BeginAsync(input.ProgramId, input.OneId, input.OtherId, input.Because, cancellation);
}
