using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Matching;
using MentorFlow.Matching.Rounds;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Rounds;

namespace MentorFlow.Orchestrations.Unmatched;

/// <summary>
/// Proposes people without a partner to a mentor who has places left, the best whole of them. Where a coordinator looks at rounds before they go out, and
/// while a round runs, nothing is proposed beside it: the next one takes the places in.
/// </summary>
public sealed class OfferPlaces(Decider decider, MatchingPool pool, RoundStartActs rounds, UnmatchedReading reading)
{
    private static readonly Explanations Brief = new(Prices: false, Sensitivity: false, Baselines: false);

    /// <returns>How many were proposed.</returns>
    [Function(nameof(OfferPlaces))]
    public async Task<int> RunAsync([ActivityTrigger] OfferPlacesInput input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var program = await decider.LoadAsync(MentoringProgram.KeyOf(input.ProgramId), cancellation);
        if (!CanOffer(program)
            || await rounds.RunningAsync(input.ProgramId, cancellation) is not null
            || await reading.LastRoundAsync(input.ProgramId, cancellation) is not { Waiting.Count: > 0 } last)
        {
            return 0;
        }

        var people = last.Waiting.Select(person => person.PersonId).Append(input.MentorId).ToHashSet();
        var frozen = await pool.FreezeAmongAsync(program, people, decider.Now, cancellation);
        var among = frozen with { Policy = frozen.Policy with { Mode = MatchMode.Optimizer, Explain = Brief } };
        var solved = MatchingRound.Solve(among);
        if (!solved.IsValid)
        {
            return 0;
        }

        var proposed = 0;
        foreach (var pair in last.With(among, solved).Pairs)
        {
            var proposal = PlaceAnswering.Beside(program, last.Number, pair.MenteeId, pair.MentorId, pair.Score, pair.Reasons, decider.Now);
            proposed += await decider.DecideAsync(program.Partition, token => DecideAsync(program, proposal, token), cancellation) ? 1 : 0;
        }

        return proposed;
    }

    private static bool CanOffer(MentoringProgram program) => program is
    {
        Status: ProgramStatus.Running,
        Form: ProgramForm.OneToOne or ProgramForm.Reverse,
        Matching.Mode: not MatchingMode.Admin,
        Policy.Proposals.Review: null,
    };

    private async Task<Decision<bool>> DecideAsync(MentoringProgram program, Proposal proposal, CancellationToken cancellation)
    {
        var asked = new DocumentQuery<Proposal>().Where(other => other.MenteeId, proposal.MenteeId);
        if (await decider.Store.FindAsync(Enrollment.KeyOf(program.ProgramId, proposal.MenteeId), cancellation)
                is not { Value: { Stage: EnrollmentStage.Ready, RestsSince: null } }
            || await decider.Store.FindAsync(Key.Of(proposal), cancellation) is not null
            || await decider.Store.QueryAsync(program.Partition, asked, cancellation)
                .AnyAsync(other => other.Value.IsOpen, cancellation))
        {
            return new Decision<bool>(false);
        }

        var (writes, notes, signals) = (new Batch(), new List<LedgerNote>(), new List<Signal>());
        PlaceAnswering.Propose(program, proposal, writes, notes, signals);
        var until = decider.Now + program.Policy.Proposals.Mentee.Patience + program.Policy.Proposals.Mentor.Patience;
        var items = await UnmatchedItems.OpenAsync(decider.Store, program.ProgramId, [proposal.MenteeId], cancellation);
        return new Decision<bool>(true)
        {
            Writes = writes.Include(PlaceAnswering.Snoozed(items, until, decider.Now)),
            Notes = notes,
            Signals = signals,
        };
    }
}
