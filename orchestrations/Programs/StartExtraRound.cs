using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Rounds;

namespace MentorFlow.Orchestrations.Programs;

/// <param name="RematchOf">The mentorship that has ended.</param>
public sealed record ExtraRoundStart(string ProgramId, string RematchOf);

/// <summary>Starts a matching round beyond the calendar, after all of its own.</summary>
public sealed class StartExtraRound(Decider decider)
{
    /// <returns>Whether it was started now; never in a program that has ended.</returns>
    [Function(nameof(StartExtraRound))]
    public Task<bool> RunAsync([ActivityTrigger] ExtraRoundStart input, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        decider.DecideAsync(Partition.Program(input.ProgramId), token => DecideAsync(input, token), cancellation);

    private async Task<Decision<bool>> DecideAsync(ExtraRoundStart input, CancellationToken cancellation)
    {
        var partition = Partition.Program(input.ProgramId);
        var program = await decider.LoadAsync(MentoringProgram.KeyOf(input.ProgramId), cancellation);
        var begun = await decider.Store.QueryAsync<RoundBeginning>(partition, cancellation: cancellation)
            .Select(stored => stored.Value)
            .ToListAsync(cancellation);
        if (program.Status is not ProgramStatus.Running || begun.Exists(round => round.RematchOf == input.RematchOf))
        {
            return new Decision<bool>(false);
        }

        var number = begun.Select(round => round.Number).Concat(ProgramTimeline.Of(program.Calendar).Select(moment => moment.Round)).Max() + 1;
        return new Decision<bool>(true)
        {
            Writes = new Batch().Create(new RoundBeginning(input.ProgramId, number, decider.Now, input.RematchOf)),
            Notes =
            [
                new LedgerNote(
                    Actors.Orchestrator(InstanceIds.Rematch(input.ProgramId, input.RematchOf)),
                    DecisionName.RoundStarted,
                    $"round:{number}",
                    "asked by a coordinator"),
            ],
            Signals = [Signals.Start(
                nameof(MatchingOrchestrator),
                InstanceIds.Round(input.ProgramId, number),
                new MatchingStageInput(input.ProgramId, number, program.Matching.Mode, program.Policy))],
        };
    }
}
