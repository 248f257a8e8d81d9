using System.Text.Json.Serialization;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Matching.Rounds;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Rounds;

/// <param name="Dropped">One of the two left before it went out: nobody is asked, and the one who is still there is matched again.</param>
/// <param name="PausedAt">Since when it waits for one of the two who was on leave as it went out, UTC; null where both were there.</param>
/// <param name="ArePeers">Both are asked at the same time.</param>
/// <param name="IsChosen">The mentee, who chooses alone, has chosen the mentor before the round was solved: nobody is asked.</param>
public sealed record ProposedPair(
    string ProposalId,
    string MentorId,
    string MenteeId,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Dropped = false,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] DateTimeOffset? PausedAt = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool ArePeers = false,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool IsChosen = false);

/// <summary>Turns the answer of a round, as reviewed, into proposals, which is what goes to people.</summary>
public sealed class PublishRound(Decider decider, RoundArchive archive)
{
    /// <summary>Proposals of one batch; Cosmos DB takes 100 writes, of which the ledger needs some.</summary>
    private const int BatchSize = 40;

    [Function(nameof(PublishRound))]
    public async Task<IReadOnlyList<ProposedPair>> RunAsync(
        [ActivityTrigger] RoundKey input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var partition = Partition.Program(input.ProgramId);
        var program = await decider.LoadAsync(MentoringProgram.KeyOf(input.ProgramId), cancellation);
        var round = await CloseReviewAsync(input, cancellation);
        var dropped = await DroppedAsync(input, round, cancellation);
        var first = program.Matching.Mode is MatchingMode.Admin or MatchingMode.Optimizer ? ProposalStage.Accepted : Proposal.FirstOf(program.Form);
        var arePeers = program.Form is ProgramForm.Peer;
        var chosen = await ChosenAsync(program, round, cancellation);
        var proposals = round.Pairs
            .Where(pair => !dropped.Contains(pair))
            .Select(pair => new Proposal(
                input.ProgramId,
                IdOf(input, pair),
                input.Number,
                pair.MentorId,
                pair.MenteeId,
                pair.Score,
                pair.Reasons,
                decider.Now,
                chosen.Contains(pair) ? ProposalStage.Accepted : first)
            {
                IsOfPeers = arePeers,
            })
            .ToList();
        foreach (var chunk in proposals.Chunk(BatchSize))
        {
            await decider.DecideAsync(partition, token => ProposeAsync(partition, chunk, token), cancellation);
        }

        if (input.Review is not null)
        {
            await ExplainAsync(round, cancellation);
        }

        var paused = await PausedAsync(proposals, cancellation);
        return
        [
            .. round.Pairs.Select(pair => new ProposedPair(
                IdOf(input, pair),
                pair.MentorId,
                pair.MenteeId,
                dropped.Contains(pair),
                paused.GetValueOrDefault(IdOf(input, pair)),
                arePeers,
                chosen.Contains(pair))),
        ];
    }

    // Whom a mentee who chooses alone has ranked, they have chosen: they are not asked once more, and the introduction tells the mentor.
    private async Task<IReadOnlySet<RoundPair>> ChosenAsync(MentoringProgram program, Round round, CancellationToken cancellation)
    {
        if (program is not { Matching.Mode: MatchingMode.MenteeChoice, Form: not ProgramForm.Peer })
        {
            return new HashSet<RoundPair>();
        }

        var wishes = await decider.Store
            .QueryAsync(round.Partition, new DocumentQuery<PartnerWish>(IdPrefix: PartnerWish.PrefixOf(round.Number)), cancellation)
            .ToDictionaryAsync(wish => wish.Value.PersonId, wish => wish.Value.Ranked, cancellationToken: cancellation);
        return round.Pairs.Where(pair => wishes.GetValueOrDefault(pair.MenteeId)?.Contains(pair.MentorId) == true).ToHashSet();
    }

    // A pair that was proposed before this activity had to be repeated is proposed, even if one of the two has left since: its own orchestration ends it.
    private async Task<IReadOnlySet<RoundPair>> DroppedAsync(RoundKey input, Round round, CancellationToken cancellation)
    {
        var partition = Partition.Program(input.ProgramId);
        var gone = await decider.Store.QueryAsync<Enrollment>(partition, cancellation: cancellation)
            .Where(enrollment => !enrollment.Value.IsOpen)
            .Select(enrollment => enrollment.Value.PersonId)
            .ToHashSetAsync(cancellationToken: cancellation);
        var dropped = new HashSet<RoundPair>();
        foreach (var pair in round.Pairs.Where(pair => gone.Contains(pair.MentorId) || gone.Contains(pair.MenteeId)))
        {
            if (await decider.Store.FindAsync(Proposal.KeyOf(input.ProgramId, IdOf(input, pair)), cancellation) is null)
            {
                dropped.Add(pair);
            }
        }

        return dropped;
    }

    private static string IdOf(RoundKey input, RoundPair pair) => Proposal.ProposalIdOf(input.Number, input.Attempt, pair.MenteeId, pair.MentorId);

    // Steps of the review leave out what takes long; what went out is explained in full.
    private async Task ExplainAsync(Round round, CancellationToken cancellation)
    {
        if (round.Steps.Count > 0 && await archive.OpenAsync(round, cancellation) is { } review)
        {
            await archive.ExplainAsync(round, MatchingRound.Solve(review.Input), cancellation);
        }
    }

    // Before the first proposal is made: a step of the review at this moment either still counts, or is refused as too late.
    private async Task<Round> CloseReviewAsync(RoundKey input, CancellationToken cancellation)
    {
        var published = await decider.DecideAsync(
            Round.KeyOf(input.ProgramId, input.Number),
            RoundDecisions.Publish,
            round => Consequences.Of(new LedgerNote(
                Actors.Orchestrator(InstanceIds.Round(input.ProgramId, input.Number)),
                DecisionName.RoundPublished,
                round.Id,
                $"attempt {input.Attempt}",
                new { round.InputsHash, round.Pairs })),
            cancellation);
        return published.Value ?? await decider.LoadAsync(Round.KeyOf(input.ProgramId, input.Number), cancellation);
    }

    // As it was stored, also when this is run again.
    private async Task<IReadOnlyDictionary<string, DateTimeOffset?>> PausedAsync(IReadOnlyList<Proposal> proposals, CancellationToken cancellation)
    {
        var paused = new Dictionary<string, DateTimeOffset?>();
        foreach (var proposal in proposals.Where(proposal => proposal.IsOpen))
        {
            if (await decider.Store.FindAsync(Key.Of(proposal), cancellation) is { Value.PausedAt: { } since })
            {
                paused[proposal.ProposalId] = since;
            }
        }

        return paused;
    }

    // Who went on leave while the round was reviewed is asked when they are back.
    private async Task<bool> IsSomebodyAwayAsync(Proposal proposal, CancellationToken cancellation) =>
        proposal.IsOpen
        && (await decider.Store.IsAwayAsync(proposal.MenteeId, cancellation) || await decider.Store.IsAwayAsync(proposal.MentorId, cancellation));

    private async Task<Decision<bool>> ProposeAsync(Partition partition, IReadOnlyList<Proposal> proposals, CancellationToken cancellation)
    {
        var batch = new Batch();
        var notes = new List<LedgerNote>();
        foreach (var proposal in proposals)
        {
            if (await decider.Store.FindAsync(Key.Of(proposal), cancellation) is null)
            {
                batch.Create(await IsSomebodyAwayAsync(proposal, cancellation) ? proposal with { PausedAt = decider.Now } : proposal);
                notes.Add(new LedgerNote(Actors.System, DecisionName.ProposalMade, proposal.Id, $"score {proposal.Score:0.####}", proposal.Reasons));
            }
        }

        return new Decision<bool>(notes.Count > 0) { Writes = batch, Notes = notes };
    }
}
