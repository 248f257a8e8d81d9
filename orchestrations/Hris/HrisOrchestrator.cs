using MentorFlow.Orchestrations.Staging;
using MentorFlow.Programs;

namespace MentorFlow.Orchestrations.Hris;

/// <param name="DeliveryId">Document id of the recorded delivery; what it says about people stays there.</param>
public sealed record HrisInput(string Connection, string DeliveryId);

/// <summary>One delivery of an HR system: each event is applied when it takes effect, and reaches running mentorships (F5).</summary>
public static class HrisOrchestrator
{
    /// <returns>How many events were applied.</returns>
    [Function(nameof(HrisOrchestrator))]
    public static async Task<int> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, HrisInput input)
    {
        var stage = await Stage.BeginAsync(context, MentoringProgram.OrganizationQueue, WorkItemPolicy.Default);
        var steps = await stage.StepAsync<IReadOnlyList<HrisStep>>(nameof(ReadDelivery), input);
        foreach (var step in steps)
        {
            await stage.UntilAsync(step.EffectiveAt);
            var outcome = await stage.StepAsync<HrisOutcome>(nameof(ApplyHrisEvent), new HrisApplication(input.Connection, input.DeliveryId, step.Index));
            await Task.WhenAll(outcome.Conflicts.Select(conflict => AskAsync(stage, conflict)));
        }

        return steps.Count;
    }

    private static Task<bool> AskAsync(Stage stage, Conflict conflict)
    {
        var id = InstanceIds.Conflict(conflict.Mentorship.ProgramId, stage.NewId($"conflict:{conflict.Mentorship.MentorshipId}"));
        return stage.Context.CallSubOrchestratorAsync<bool>(nameof(ConflictOrchestrator), conflict, new SubOrchestrationOptions(instanceId: id));
    }
}
