using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Programs;

/// <summary>What a decision about an event of a program means for the instance that sees to it.</summary>
internal static class EventSignals
{
    /// <summary>Has an event seen to; where it is already, nothing happens.</summary>
    public static Signal Wanted(string programId, ProgramMomentKind kind, WorkItemPolicy workItems) =>
        Signals.Start(nameof(EventOrchestrator), IdOf(programId, kind), new EventInput(programId, kind, workItems));

    /// <summary>Tells that it has changed; one that was added late is seen to from now on. Nothing in a program that has not started.</summary>
    public static IReadOnlyList<Signal> Changed(MentoringProgram program, ProgramMomentKind kind) => program.Status is ProgramStatus.Running
        ? [Wanted(program.ProgramId, kind, program.Policy.WorkItems), Signals.Raise(IdOf(program.ProgramId, kind), new EventChanged())]
        : [];

    private static string IdOf(string programId, ProgramMomentKind kind) => InstanceIds.Event(programId, kind.ToString());
}
