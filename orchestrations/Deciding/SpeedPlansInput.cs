using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Programs;

namespace MentorFlow.Orchestrations.Deciding;

/// <summary>A program that was started with speed-mentoring events planned in its definition.</summary>
public sealed record SpeedPlansInput(string ProgramId, WorkItemPolicy WorkItems)
{
    // By name: it belongs to a noun above.
    private const string Orchestrator = "SpeedPlansOrchestrator";

    /// <summary>Has them set up.</summary>
    /// <returns>Nothing for a program that plans none.</returns>
    public static IReadOnlyList<Signal> Begin(MentoringProgram program) => program.Speed is not { Count: > 0 }
        ? []
        : [Signals.Start(Orchestrator, InstanceIds.SpeedPlans(program.ProgramId), new SpeedPlansInput(program.ProgramId, program.Policy.WorkItems))];
}
