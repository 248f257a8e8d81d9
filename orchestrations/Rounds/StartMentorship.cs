using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mails;

namespace MentorFlow.Orchestrations.Rounds;

/// <summary>Makes a mentorship of an accepted proposal: the pair, their memberships, their enrollments and their instance, in one batch.</summary>
public sealed class StartMentorship(Decider decider)
{
    [Function(nameof(StartMentorship))]
    public Task<bool> RunAsync([ActivityTrigger] ProposalKey input, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        decider.DecideAsync(
            Partition.Program(input.ProgramId),
            async token => MentorshipStart.Decide(await ReadAsync(input, token), decider.Now),
            cancellation);

    private async Task<MentorshipStartFacts> ReadAsync(ProposalKey input, CancellationToken cancellation)
    {
        var program = await decider.LoadAsync(MentoringProgram.KeyOf(input.ProgramId), cancellation);
        var proposal = await decider.LoadStoredAsync(Proposal.KeyOf(input.ProgramId, input.ProposalId), cancellation);
        var mentor = await decider.LoadStoredAsync(Enrollment.KeyOf(input.ProgramId, proposal.Value.MentorId), cancellation);
        var mentee = await decider.LoadStoredAsync(Enrollment.KeyOf(input.ProgramId, proposal.Value.MenteeId), cancellation);
        var hasBegun = await decider.Store.FindAsync(Mentorship.KeyOf(input.ProgramId, proposal.Value.MentorshipId), cancellation) is not null;

        // Somebody may have left, been taken by another program, or got a new manager while the other was still thinking.
        var obstacle = hasBegun ? null : await decider.Store.ObstacleAsync(mentor.Value, mentee.Value, program, cancellation);
        return new MentorshipStartFacts(program, proposal, mentor, mentee, hasBegun, obstacle)
        {
            Leaving = await decider.Store.LeavingAsync([mentor.Value.PersonId, mentee.Value.PersonId], decider.Now, cancellation),
        };
    }
}
