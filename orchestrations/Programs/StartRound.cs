using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Rounds;

namespace MentorFlow.Orchestrations.Programs;

/// <param name="Round">Of the calendar, from 1.</param>
public sealed record RoundStart(string ProgramId, int Round);

/// <summary>Starts a matching round as an instance of its own: the calendar goes on while people think.</summary>
public sealed class StartRound(Decider decider)
{
    /// <returns>Whether it was started now; never in a program that has ended.</returns>
    [Function(nameof(StartRound))]
    public Task<bool> RunAsync([ActivityTrigger] RoundStart input, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        decider.DecideAsync(
            Partition.Program(input.ProgramId),
            async token =>
            {
                var begun = await decider.Store.QueryAsync<RoundBeginning>(Partition.Program(input.ProgramId), cancellation: token)
                    .Select(stored => stored.Value)
                    .ToListAsync(token);
                var program = await decider.LoadAsync(MentoringProgram.KeyOf(input.ProgramId), token);
                if (program.IsOver || begun.Exists(round => round.Is(input.Round)))
                {
                    return new Decision<bool>(false);
                }

                var next = new RoundBeginning(input.ProgramId, RoundStarting.Next(begun), decider.Now) { OfCalendar = input.Round };
                var actor = Actors.Orchestrator(InstanceIds.Program(program.ProgramId, program.InstanceVersion));
                return RoundStarting.Begin(true, program, next, actor, "by the calendar");
            },
            cancellation);
}
