using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Speed;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Speed;

/// <param name="Number">Of the event in its program.</param>
public sealed record SpeedKey(string ProgramId, int Number);

/// <summary>Looks what an event asks for now.</summary>
public sealed class LookAtSpeed(Decider decider)
{
    [Function(nameof(LookAtSpeed))]
    public async Task<SpeedLook> RunAsync([ActivityTrigger] SpeedKey input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var program = await decider.LoadAsync(MentoringProgram.KeyOf(input.ProgramId), cancellation);
        var held = await decider.LoadAsync(SpeedEvent.KeyOf(input.ProgramId, input.Number), cancellation);
        return SpeedSchedule.Look(held, program.Status, decider.Now);
    }
}
