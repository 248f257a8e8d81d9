using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Matching;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Rounds;

/// <summary>Who a round would match if it began now.</summary>
/// <param name="Next">The number it would have.</param>
/// <param name="Running">The round that is not over yet; null when none runs.</param>
/// <param name="Places">What the mentors have left, at most as many each as a round gives.</param>
/// <param name="NextByCalendar">When the calendar starts one by itself, UTC; null when none is to come.</param>
public sealed record RoundOutlook(
    int Next, RoundBeginning? Running, int Mentees, int Mentors, int Places, int Peers, ProgramStatus Status, DateTimeOffset? NextByCalendar)
{
    /// <summary>Why none can begin now; null when one can.</summary>
    public FieldError? Obstacle => this switch
    {
        { Status: not ProgramStatus.Running } => new FieldError("round", "rules.round-program"),
        { Running: { } running } => new FieldError("round", "rules.round-runs", ("number", running.Number)),
        { Peers: < 2 } when Mentees == 0 || Places == 0 => new FieldError("round", "rules.round-pool", ("mentees", Mentees), ("mentors", Mentors)),
        _ => null,
    };
}

/// <summary>A coordinator starts a matching round now, beside those of the calendar.</summary>
public sealed class RoundStartActs(Decider decider, MatchingPool pool, KeptRounds rounds)
{
    /// <returns>Null when there is no such program.</returns>
    public async Task<RoundOutlook?> LookAsync(string programId, CancellationToken cancellation = default)
    {
        if (await decider.Store.FindAsync(MentoringProgram.KeyOf(programId), cancellation) is not { Value: var program })
        {
            return null;
        }

        var begun = await BegunAsync(programId, cancellation);
        var next = RoundStarting.Next(begun);
        var frozen = await pool.FreezeAsync(program, next, decider.Now, [], cancellation);

        // Who sits in a circle with places left is there to be compared with.
        var free = frozen.Candidates.Where(candidate => candidate.Capacity > 0).ToList();
        var mentors = free.Where(candidate => candidate.Role is MatchRole.Mentor).ToList();
        return new RoundOutlook(
            next,
            await RunningAsync(programId, begun, cancellation),
            free.Count(candidate => candidate.Role is MatchRole.Mentee),
            mentors.Count,
            mentors.Sum(mentor => Math.Min(mentor.Capacity, frozen.Policy.MenteesPerMentor)) + (frozen.OpenCircles?.Sum(circle => circle.Seats) ?? 0),
            free.Count(candidate => candidate.Role is MatchRole.Peer),
            program.Status,
            ProgramTimeline.NextRound(program.Calendar, decider.Now));
    }

    /// <summary>Starts it; one that runs is let run to its end first.</summary>
    /// <param name="number">As the coordinator was shown: pressed twice it is the same round. Null for whichever is next.</param>
    /// <param name="coordinator">As signed in to the console.</param>
    public async Task<Verdict<RoundBeginning>> StartAsync(
        string programId, int? number, string coordinator, CancellationToken cancellation = default)
    {
        if (await LookAsync(programId, cancellation) is not { } outlook)
        {
            return RefusalReason.Unknown;
        }

        return await decider.DecideAsync(
            Partition.Program(programId),
            async token =>
            {
                var begun = await BegunAsync(programId, token);
                if (begun.FirstOrDefault(round => round.Number == number) is { StartedBy: { } by } && by == coordinator)
                {
                    return new Decision<Verdict<RoundBeginning>>(RefusalReason.AlreadyDone);
                }

                var now = outlook with { Running = await RunningAsync(programId, begun, token), Next = RoundStarting.Next(begun) };
                if (now.Obstacle is { } obstacle)
                {
                    return new Decision<Verdict<RoundBeginning>>(Refusal.Invalid(obstacle));
                }

                var program = await decider.LoadAsync(MentoringProgram.KeyOf(programId), token);
                var round = new RoundBeginning(programId, now.Next, decider.Now) { StartedBy = coordinator };
                return RoundStarting.Begin<Verdict<RoundBeginning>>(round, program, round, Actors.Coordinator(coordinator), "asked by a coordinator");
            },
            cancellation);
    }

    /// <returns>The round that is not over yet; null when none runs.</returns>
    public async Task<RoundBeginning?> RunningAsync(string programId, CancellationToken cancellation = default) =>
        await RunningAsync(programId, await BegunAsync(programId, cancellation), cancellation);

    private async Task<IReadOnlyList<RoundBeginning>> BegunAsync(string programId, CancellationToken cancellation) =>
        await decider.Store.QueryAsync<RoundBeginning>(Partition.Program(programId), cancellation: cancellation)
            .Select(stored => stored.Value)
            .ToListAsync(cancellation);

    // One whose instance failed runs no more: a coordinator knows of it by a work item.
    private async Task<RoundBeginning?> RunningAsync(string programId, IReadOnlyList<RoundBeginning> begun, CancellationToken cancellation)
    {
        var partition = Partition.Program(programId);
        var over = (await rounds.LinesAsync(programId, cancellation))
            .Where(round => round.Status is RoundStatus.Completed)
            .Select(round => round.Number)
            .ToHashSet();
        if (begun.All(round => over.Contains(round.Number)))
        {
            return null;
        }

        var failed = await decider.Store.QueryAsync(
                partition, new DocumentQuery<WorkItem>().Where(item => item.Kind, WorkItemKind.InstanceFailed), cancellation)
            .Select(stored => stored.Value.Subject)
            .ToListAsync(cancellation);
        return begun.OrderBy(round => round.Number)
            .LastOrDefault(round => !over.Contains(round.Number) && !failed.Contains(new Subject.OfRound(round.Number)));
    }
}
