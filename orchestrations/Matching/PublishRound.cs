using MentorFlow.Ledger;
using MentorFlow.Orchestrations.Decisions;
using MentorFlow.Programs;
using MentorFlow.Rounds;
using MentorFlow.Storage;

namespace MentorFlow.Orchestrations.Matching;

public sealed record ProposedPair(string ProposalId, string MentorId, string MenteeId);

/// <summary>Turns the answer of a round into proposals, which is what goes to people.</summary>
public sealed class PublishRound(DecisionDesk desk)
{
    /// <summary>Proposals of one batch; Cosmos DB takes 100 writes, of which the ledger needs some.</summary>
    private const int BatchSize = 40;

    [Function(nameof(PublishRound))]
    public async Task<IReadOnlyList<ProposedPair>> RunAsync([ActivityTrigger] RoundKey input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var partition = Partition.Program(input.ProgramId);
        var program = await desk.LoadAsync<MentoringProgram>(partition, MentoringProgram.DocumentId, cancellation);
        var round = await desk.LoadAsync<Round>(partition, Round.IdOf(input.Number), cancellation);
        var first = program.Matching.Mode is MatchingMode.Admin or MatchingMode.Optimizer ? ProposalStage.Accepted : ProposalStage.AwaitingMentee;
        var proposals = round.Pairs
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

        await desk.DecideAsync<Round>(
            client,
            partition,
            round.Id,
            current => current.Status is RoundStatus.Published ? RefusalReason.AlreadyDone : current with { Status = RoundStatus.Published },
            current => Consequences.Of(new LedgerNote(Actors.Orchestrator(InstanceIds.Round(input.ProgramId, input.Number)), "round.published", current.Id, $"attempt {input.Attempt}")),
            cancellation);
        return [.. proposals.Select(proposal => new ProposedPair(proposal.ProposalId, proposal.MentorId, proposal.MenteeId))];
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
