using MentorFlow.Enrollments;
using MentorFlow.Ledger;
using MentorFlow.Matching;
using MentorFlow.Orchestrations.Decisions;
using MentorFlow.Programs;
using MentorFlow.Rounds;
using MentorFlow.Storage;

namespace MentorFlow.Orchestrations.Matching;

public sealed record ProposedPair(string ProposalId, string MentorId, string MenteeId);

/// <summary>Turns the answer of a round, as reviewed, into proposals, which is what goes to people.</summary>
public sealed class PublishRound(DecisionDesk desk, RoundShelf shelf)
{
    /// <summary>Proposals of one batch; Cosmos DB takes 100 writes, of which the ledger needs some.</summary>
    private const int BatchSize = 40;

    [Function(nameof(PublishRound))]
    public async Task<IReadOnlyList<ProposedPair>> RunAsync([ActivityTrigger] RoundKey input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var partition = Partition.Program(input.ProgramId);
        var program = await desk.LoadAsync<MentoringProgram>(partition, MentoringProgram.DocumentId, cancellation);
        var round = await CloseReviewAsync(input, client, cancellation);
        var gone = await desk.Store.QueryAsync<Enrollment>(partition, cancellation: cancellation)
            .Where(enrollment => !enrollment.Value.IsOpen)
            .Select(enrollment => enrollment.Value.PersonId)
            .ToHashSetAsync(cancellationToken: cancellation);
        var first = program.Matching.Mode is MatchingMode.Admin or MatchingMode.Optimizer ? ProposalStage.Accepted : ProposalStage.AwaitingMentee;
        var proposals = round.Pairs
            .Where(pair => !gone.Contains(pair.MentorId) && !gone.Contains(pair.MenteeId))
            .Select(pair => new Proposal(
                input.ProgramId,
                Proposal.ProposalIdOf(input.Number, input.Attempt, pair.MenteeId, pair.MentorId),
                input.Number,
                pair.MentorId,
                pair.MenteeId,
                pair.Score,
                pair.Reasons,
                desk.Now,
                first))
            .ToList();

        foreach (var chunk in proposals.Chunk(BatchSize))
        {
            await desk.DecideAsync(client, partition, token => ProposeAsync(partition, chunk, token), cancellation);
        }

        await ExplainAsync(round, cancellation);
        return [.. proposals.Select(proposal => new ProposedPair(proposal.ProposalId, proposal.MentorId, proposal.MenteeId))];
    }

    // Steps of the review leave out what takes long; what went out is explained in full.
    private async Task ExplainAsync(Round round, CancellationToken cancellation)
    {
        if (round is { Attempt: 1, Steps.Count: > 0 } && await shelf.OpenAsync(round, cancellation) is { } review)
        {
            await shelf.ExplainAsync(round, MatchingRound.Solve(review.Input), cancellation);
        }
    }

    // Before the first proposal is made: whoever reviews at this moment either still gets in, or is told that it is too late.
    private async Task<Round> CloseReviewAsync(RoundKey input, DurableTaskClient client, CancellationToken cancellation)
    {
        var published = await desk.DecideAsync<Round>(
            client,
            Partition.Program(input.ProgramId),
            Round.IdOf(input.Number),
            RoundDecisions.Publish,
            round => Consequences.Of(new LedgerNote(
                Actors.Orchestrator(InstanceIds.Round(input.ProgramId, input.Number)), "round.published", round.Id, $"attempt {input.Attempt}", new { round.InputsHash, round.Pairs })),
            cancellation);
        return published.Value ?? await desk.LoadAsync<Round>(Partition.Program(input.ProgramId), Round.IdOf(input.Number), cancellation);
    }

    private async Task<Decision<bool>> ProposeAsync(Partition partition, IReadOnlyList<Proposal> proposals, CancellationToken cancellation)
    {
        var batch = new Batch();
        var notes = new List<LedgerNote>();
        foreach (var proposal in proposals)
        {
            if (await desk.Store.FindAsync<Proposal>(partition, proposal.Id, cancellation) is null)
            {
                batch.Create(proposal);
                notes.Add(new LedgerNote(Actors.System, "proposal.made", proposal.Id, $"score {proposal.Score:0.####}", proposal.Reasons));
            }
        }

        return new Decision<bool>(notes.Count > 0) { Writes = batch, Notes = notes };
    }
}
