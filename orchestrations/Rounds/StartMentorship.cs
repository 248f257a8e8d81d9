using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mentorships;

namespace MentorFlow.Orchestrations.Rounds;

/// <summary>Makes a mentorship of an accepted proposal: the pair, their memberships, their enrollments and the instance that carries them, in one batch.</summary>
public sealed class StartMentorship(Decider decider)
{
    [Function(nameof(StartMentorship))]
    public Task<bool> RunAsync([ActivityTrigger] ProposalKey input, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        decider.DecideAsync(Partition.Program(input.ProgramId), token => StartAsync(input, token), cancellation);

    private async Task<Decision<bool>> StartAsync(ProposalKey input, CancellationToken cancellation)
    {
        var partition = Partition.Program(input.ProgramId);
        var program = await decider.LoadAsync<MentoringProgram>(partition, MentoringProgram.DocumentId, cancellation);
        var proposal = await decider.Store.FindAsync<Proposal>(partition, Proposal.IdOf(input.ProposalId), cancellation)
            ?? throw new InvalidOperationException($"There is no proposal {input.ProposalId}.");
        var mentor = await FindAsync(proposal.Value.MentorId);
        var mentee = await FindAsync(proposal.Value.MenteeId);
        if (await decider.Store.FindAsync<Mentorship>(partition, Mentorship.IdOf(proposal.Value.MentorshipId), cancellation) is not null)
        {
            return new Decision<bool>(true);
        }

        // Somebody may have left, been taken by another program, or got a new manager while the other was still thinking.
        if (await decider.Store.ObstacleAsync(mentor.Value, mentee.Value, program.Matching, cancellation) is { } obstacle)
        {
            return new Decision<bool>(false)
            {
                Writes = new Batch().Replace(proposal, proposal.Value with { Stage = ProposalStage.Withdrawn, Because = obstacle }),
                Notes = [new LedgerNote(Actors.System, "proposal.withdrawn", proposal.Value.Id, obstacle)],
            };
        }

        var mentorship = new Mentorship(
            input.ProgramId,
            proposal.Value.MentorshipId,
            [new Member(mentor.Value.PersonId, mentor.Value.Role), new Member(mentee.Value.PersonId, mentee.Value.Role)],
            decider.Now,
            program.Calendar.Ends);
        var batch = new Batch()
            .Create(mentorship)
            .Upsert(new Membership(input.ProgramId, mentor.Value.PersonId, mentorship.MentorshipId))
            .Upsert(new Membership(input.ProgramId, mentee.Value.PersonId, mentorship.MentorshipId))
            .Replace(mentor, mentor.Value with { Stage = EnrollmentStage.Matched })
            .Replace(mentee, mentee.Value with { Stage = EnrollmentStage.Matched });
        if (proposal.Value.Stage is not ProposalStage.Accepted)
        {
            batch.Replace(proposal, proposal.Value with { Stage = ProposalStage.Accepted });
        }

        return new Decision<bool>(true)
        {
            Writes = batch,
            Notes = [new LedgerNote(Actors.Orchestrator(InstanceIds.Proposal(input.ProgramId, input.ProposalId)), "mentorship.started", mentorship.Id, "both accepted", proposal.Value)],
            Signals = [Signals.Start(
                nameof(MentorshipOrchestrator),
                InstanceIds.Mentorship(input.ProgramId, mentorship.MentorshipId),
                new MentorshipInput(input.ProgramId, mentorship.MentorshipId, [.. mentorship.Members.Select(member => member.PersonId)], mentorship.CreatedAt, mentorship.Ends, program.Policy))],
        };

        async Task<Stored<Enrollment>> FindAsync(string personId) =>
            await decider.Store.FindAsync<Enrollment>(partition, Enrollment.IdOf(personId), cancellation)
            ?? throw new InvalidOperationException($"{personId} is not enrolled in {input.ProgramId}.");
    }
}
