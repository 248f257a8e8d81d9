using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Rounds;

namespace MentorFlow.Orchestrations.Programs;

public sealed record RoundStart(string ProgramId, int Round);

/// <summary>Starts a matching round as an instance of its own: the calendar goes on while people think.</summary>
public sealed class StartRound(Decider decider)
{
    /// <returns>Whether it was started now.</returns>
    [Function(nameof(StartRound))]
    public Task<bool> RunAsync([ActivityTrigger] RoundStart input, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        decider.DecideAsync(
            Partition.Program(input.ProgramId),
            async token =>
            {
                if (await decider.Store.FindAsync(RoundBeginning.KeyOf(input.ProgramId, input.Round), token) is not null)
                {
                    return new Decision<bool>(false);
                }

                var program = await decider.LoadAsync(MentoringProgram.KeyOf(input.ProgramId), token);
                return new Decision<bool>(true)
                {
                    Writes = new Batch().Create(new RoundBeginning(input.ProgramId, input.Round, decider.Now)),
                    Notes =
                    [
                        new LedgerNote(
                            Actors.Orchestrator(InstanceIds.Program(program.ProgramId, program.Version)),
                            DecisionName.RoundStarted,
                            $"round:{input.Round}",
                            "by the calendar"),
                    ],
                    Signals = [Signals.Start(
                        nameof(MatchingOrchestrator),
                        InstanceIds.Round(input.ProgramId, input.Round),
                        new MatchingStageInput(input.ProgramId, input.Round, program.Matching.Mode, program.Policy))],
                };
            },
            cancellation);
}
