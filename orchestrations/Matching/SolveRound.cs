using MentorFlow.Ledger;
using MentorFlow.Matching;
using MentorFlow.Orchestrations.Decisions;
using MentorFlow.Programs;
using MentorFlow.Rounds;
using MentorFlow.Storage;
using MentorFlow.Telemetry;

namespace MentorFlow.Orchestrations.Matching;

/// <param name="Attempt">1 for the first answer; a repeated activity finds the round of its attempt solved.</param>
public sealed record RoundKey(string ProgramId, int Number, int Attempt);

public sealed record RoundSolved(int Pairs, int Waiting);

/// <summary>Freezes the pool and solves it: one recorded decision, whose inputs are kept by hash.</summary>
public sealed class SolveRound(DecisionDesk desk, MatchingPool pool, MentorFlowMeter meter)
{
    [Function(nameof(SolveRound))]
    public async Task<RoundSolved> RunAsync([ActivityTrigger] RoundKey input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var partition = Partition.Program(input.ProgramId);
        var program = await desk.LoadAsync<MentoringProgram>(partition, MentoringProgram.DocumentId, cancellation);
        var known = await desk.Store.FindAsync<Round>(partition, Round.IdOf(input.Number), cancellation);
        if (known?.Value.Attempt >= input.Attempt)
        {
            return new RoundSolved(known.Value.Pairs.Count, known.Value.Waiting.Count);
        }

        var frozen = await pool.FreezeAsync(program, input.Number, cancellation);
        var solved = meter.Matching(() => MatchingRound.Solve(frozen));
        if (!solved.IsValid)
        {
            throw new InvalidOperationException("The pool cannot be matched: " + string.Join("; ", solved.Errors.Select(error => $"{error.PersonId} {error.Field}: {error.Message}")));
        }

        var round = ToRound(input, solved, desk.Now);
        return await desk.DecideAsync(
            client,
            partition,
            async token =>
            {
                var current = await desk.Store.FindAsync<Round>(partition, Round.IdOf(input.Number), token);
                return new Decision<RoundSolved>(new RoundSolved(round.Pairs.Count, round.Waiting.Count))
                {
                    Writes = current is null ? new Batch().Create(round) : new Batch().Replace(current, round),
                    Notes = [new LedgerNote(
                        Actors.Orchestrator(InstanceIds.Round(input.ProgramId, input.Number)),
                        "round.solved",
                        round.Id,
                        $"{round.Pairs.Count} pairs, {round.Waiting.Count} waiting, score {round.TotalScore:0.####}",
                        new { round.InputsHash, round.Pairs })],
                };
            },
            cancellation);
    }

    private static Round ToRound(RoundKey key, MatchingResult solved, DateTimeOffset now) => new(
        key.ProgramId,
        key.Number,
        key.Attempt,
        now,
        solved.InputHash,
        [.. solved.Pairs.Select(pair => new RoundPair(pair.MentorId, pair.MenteeId, pair.Score, ReasonsFor(pair)))],
        [.. solved.Unmatched
            .Where(person => person.Role is not MatchRole.Mentor)
            .Select((person, index) => new WaitingPerson(person.PersonId, index + 1, person.Explanation))],
        solved.TotalScore);

    // The parts that carry the score, strongest first; a part that adds nothing is no reason.
    private static IReadOnlyList<string> ReasonsFor(MatchedPair pair) =>
        [.. pair.Parts.Where(part => part.Contribution > 0).OrderByDescending(part => part.Contribution).Take(4).Select(part => part.Reason)];
}
