using MentorFlow.Domain.Programs;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Pilots;

/// <param name="Ends">The last day of the pilot, where it is.</param>
public sealed record PilotInput(string ProgramId, DateOnly Ends, WorkItemPolicy WorkItems);

/// <summary>Asks the coordinators what becomes of a pilot, reminds them, and tells the deputy. Silence leaves it undecided, and its report says so.</summary>
public static class PilotOrchestrator
{
    /// <returns>Whether it was decided.</returns>
    [Function(nameof(PilotOrchestrator))]
    public static async Task<bool> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, PilotInput input)
    {
        var stage = await Stage.BeginAsync(context, input.ProgramId, input.WorkItems);
        var (decided, _) = await stage.AskCoordinatorOrAsync<PilotDecided>(
            WorkItemKind.PilotDecision, new Subject.OfInstance(context.InstanceId), new Phrase("causes.pilot-decision", ("date", input.Ends)), []);
        return decided is not null;
    }
}
