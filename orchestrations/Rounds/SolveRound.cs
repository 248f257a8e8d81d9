using System.Text.Json.Serialization;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Skills;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Telemetry;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Matching.Rounds;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Rounds;

/// <param name="Attempt">1 for the first answer; a repeated activity finds the round of its attempt solved.</param>
/// <param name="Review">How long a coordinator may look at it; null where it goes out at once.</param>
/// <param name="IsHeld">Whether it then waits until somebody approves.</param>
public sealed record RoundKey(
    string ProgramId,
    int Number,
    int Attempt,
    TimeSpan? Review,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool IsHeld = false);

/// <param name="Faults">Facts that cannot be true: the first of them, as the round has all. Null or empty when there is an answer.</param>
/// <param name="FaultCount">All of them.</param>
/// <param name="Circles">In place of pairs.</param>
public sealed record RoundSolved(
    int Pairs,
    int Waiting,
    IReadOnlyList<RoundFault>? Faults = null,
    int FaultCount = 0,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int Circles = 0)
{
    private const int MostFaults = 100;

    public static RoundSolved Of(Round round) => new(
        round.Pairs.Count,
        round.Waiting.Count,
        [.. round.Faults.Take(MostFaults).Select(fault => new RoundFault(fault.PersonId, fault.Field))],
        round.Faults.Count,
        round.Circles);
}

/// <summary>What is wrong with the pool, without what somebody wrote: that stands in the round.</summary>
/// <param name="PersonId">Null where the round itself is wrong.</param>
public sealed record RoundFault(string? PersonId, string Field);

/// <summary>
/// Freezes the pool and solves it: one recorded decision, whose inputs are kept by hash. A pool that cannot be matched is an outcome, not a failure.
/// </summary>
public sealed class SolveRound(
    Decider decider, MatchingPool pool, RoundArchive archive, KeptPools pools, RoundSize size, MentorFlowMeter meter)
{
    /// <summary>Circles of one batch; Cosmos DB takes 100 writes.</summary>
    private const int CirclesAtOnce = 80;

    [Function(nameof(SolveRound))]
    public async Task<RoundSolved> RunAsync([ActivityTrigger] RoundKey input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var partition = Partition.Program(input.ProgramId);
        var program = await decider.LoadAsync(MentoringProgram.KeyOf(input.ProgramId), cancellation);
        var known = (await decider.Store.FindAsync(Round.KeyOf(input.ProgramId, input.Number), cancellation))?.Value;
        if (known is { Status: not RoundStatus.Blocked } && known.Attempt >= input.Attempt)
        {
            return new RoundSolved(known.Pairs.Count, known.Waiting.Count, Circles: known.Circles);
        }

        if (known is not null && known.Attempt < input.Attempt)
        {
            // By itself: together with the next answer it would not fit one batch.
            await archive.KeepPastAsync(known, cancellation);
        }

        var ready = await AskForRolesAsync(program, cancellation);
        await using var watch = size.IsLarge(ready) ? OrderWatch.OfSolving(decider, input.ProgramId, input.Number) : null;
        watch?.Reached(RoundPhase.Reading);
        var round = Begin(input, known, decider.Now);
        var frozen = await pool.FreezeAsync(program, input.Number, round.FrozenAt, known?.Forbidden ?? [], cancellation);
        var solved = meter.Matching(() => MatchingRound.Solve(frozen, watch?.Solving));
        watch?.Reached(RoundPhase.Keeping);
        RoundInputs? kept = null;
        if (solved.IsValid)
        {
            round = round.With(frozen, solved);
            await archive.KeepAsync(round, frozen, solved, cancellation);
            await KeepCirclesAsync(RoundCircles.Of(round, solved), cancellation);
            var result = RoundResult.Of(solved);
            kept = await pools.KeepAsync(round, frozen, solved.InputHash, result, cancellation) ? RoundInputs.Of(round, result) : null;
        }
        else
        {
            round = round with { Status = RoundStatus.Blocked, Faults = solved.Errors, Forbidden = known?.Forbidden ?? [], GoesOutBy = null };
        }

        var demand = input.Attempt == 1 && solved.Figures is { } figures
            ? RoundDemand.Of(input.ProgramId, input.Number, round.FrozenAt, figures.Demand)
            : null;
        var answer = await decider.DecideAsync(partition, token => SaveAsync(input, round, demand, kept, token), cancellation);
        if (watch is not null)
        {
            await watch.EndAsync((order, now) => order.In(RoundPhase.Done, now));
        }

        return answer;
    }

    // Who is in the pool in a role for which the form has no use holds up nobody: the pool leaves them out, and a coordinator puts it right.
    /// <returns>How many people are ready.</returns>
    private async Task<int> AskForRolesAsync(MentoringProgram program, CancellationToken cancellation)
    {
        var people = 0;
        var ready = new DocumentQuery<Enrollment>().Where(enrollment => enrollment.Stage, EnrollmentStage.Ready);
        await foreach (var enrollment in decider.Store.QueryAsync(program.Partition, ready, cancellation).Select(stored => stored.Value))
        {
            people++;
            if (!program.Uses(enrollment.Role))
            {
                await decider.DecideAsync(program.Partition, token => AskForRoleAsync(RoleItem.Of(enrollment, decider.Now), token), cancellation);
            }
        }

        return people;
    }

    private async Task<Decision<bool>> AskForRoleAsync(WorkItem item, CancellationToken cancellation) =>
        await decider.Store.FindAsync(Key.Of(item), cancellation) is not null
            ? new Decision<bool>(false)
            : new Decision<bool>(true)
            {
                Writes = new Batch().Create(item),
                Notes = [new LedgerNote(Actors.System, DecisionName.WorkItemOpened, item.Subject.ToString(), item.Kind.ToString())],
            };

    // Before the round says how many there are: whoever reads it finds them all.
    private async Task KeepCirclesAsync(IReadOnlyList<RoundCircle> circles, CancellationToken cancellation)
    {
        foreach (var chunk in circles.Chunk(CirclesAtOnce))
        {
            var writes = new Batch();
            foreach (var circle in chunk)
            {
                writes.Upsert(circle);
            }

            await decider.WriteAsync(writes, cancellation);
        }
    }

    // What was wished for is counted once a round, with everybody still in the pool.
    private async Task<Decision<RoundSolved>> SaveAsync(
        RoundKey input, Round round, RoundDemand? demand, RoundInputs? kept, CancellationToken cancellation)
    {
        var current = await decider.Store.FindAsync(Key.Of(round), cancellation);
        var writes = current is null ? new Batch().Create(round) : new Batch().Replace(current, round);
        var faults = round.Faults.Select(fault => new RoundFault(fault.PersonId, fault.Field)).ToList();
        return new Decision<RoundSolved>(RoundSolved.Of(round))
        {
            Writes = demand is null ? writes : writes.Upsert(demand),
            Notes = [new LedgerNote(
                Actors.Orchestrator(InstanceIds.Round(input.ProgramId, input.Number)),
                round.Status is RoundStatus.Blocked ? DecisionName.RoundBlocked : DecisionName.RoundSolved,
                round.Id,
                round.Status is RoundStatus.Blocked
                    ? $"{faults.Count} facts to put right"
                    : $"{CountOf(round)}, {round.Waiting.Count} waiting, score {round.TotalScore:0.####}",
                new { round.InputsHash, round.Pairs, Faults = faults })
            {
                Kept = kept is null ? null : new KeptInputs(RoundReplayer.OfRound, [], kept, Result: null),
                Facts = Lasting.Of(round),
            }],
        };
    }

    private static string CountOf(Round round) => round.Circles > 0 ? $"{round.Circles} circles" : $"{round.Pairs.Count} pairs";

    // Versions go on through attempts: what a coordinator saw of an earlier one is stale.
    private static Round Begin(RoundKey key, Round? known, DateTimeOffset now) =>
        new(key.ProgramId, key.Number, key.Attempt, now, InputsHash: "", Pairs: [], Waiting: [], TotalScore: 0)
        {
            Version = (known?.Version ?? 0) + 1,
            Steps = known?.Steps ?? [],
            GoesOutBy = now + key.Review,
            IsHeld = key.IsHeld,
        };
}
