using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Speed;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Speed;

/// <summary>What a decision about a speed-mentoring event means for the instance that runs it.</summary>
internal static class SpeedSignals
{
    /// <summary>Has a new event run by the clock.</summary>
    public static Signal Wanted(MentoringProgram program, SpeedEvent held) =>
        Signals.Start(nameof(SpeedOrchestrator), IdOf(held), new SpeedInput(held.ProgramId, held.Number, program.Policy.WorkItems));

    /// <summary>Tells that it has moved, or is not held.</summary>
    public static Signal Changed(SpeedEvent held) => Signals.Raise(IdOf(held), new SpeedChanged(held.Sequence));

    /// <summary>Tells that somebody came while a turn is under way.</summary>
    public static Signal Arrived(SpeedEvent held, string personId) => Signals.Raise(IdOf(held), new SpeedArrived(personId));

    private static string IdOf(SpeedEvent held) => InstanceIds.Speed(held.ProgramId, held.Number);
}
