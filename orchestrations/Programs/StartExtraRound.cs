using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Rounds;

namespace MentorFlow.Orchestrations.Programs;

/// <param name="RematchOf">The mentorship that has ended.</param>
public sealed record ExtraRoundStart(string ProgramId, string RematchOf);

/// <summary>Starts a matching round beside those of the calendar, for people whose mentorship has ended.</summary>
public sealed class StartExtraRound(Decider decider)
{
    /// <returns>Whether it was started now; never in a program that has ended.</returns>
    [Function(nameof(StartExtraRound))]
    public Task<bool> RunAsync([ActivityTrigger] ExtraRoundStart input, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        decider.DecideAsync(Partition.Program(input.ProgramId), token => DecideAsync(input, token), cancellation);

    private async Task<Decision<bool>> DecideAsync(ExtraRoundStart input, CancellationToken cancellation)
    {
        var program = await decider.LoadAsync(MentoringProgram.KeyOf(input.ProgramId), cancellation);
        var begun = await decider.Store.QueryAsync<RoundBeginning>(Partition.Program(input.ProgramId), cancellation: cancellation)
            .Select(stored => stored.Value)
            .ToListAsync(cancellation);
        if (program.Status is not ProgramStatus.Running || begun.Exists(round => round.RematchOf == input.RematchOf))
        {
            return new Decision<bool>(false);
        }

        var next = new RoundBeginning(input.ProgramId, RoundStarting.Next(begun), decider.Now, input.RematchOf);
        var actor = Actors.Orchestrator(InstanceIds.Rematch(input.ProgramId, input.RematchOf));
        return RoundStarting.Begin(true, program, next, actor, "asked by a coordinator");
    }
}
