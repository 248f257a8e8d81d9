using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Unmatched;

/// <summary>A mentor takes on more than before: who is without a partner since the last round is proposed to them, and need not wait for the next.</summary>
public static class OfferPlacesOrchestrator
{
    /// <returns>How many proposals came of it.</returns>
    [Function(nameof(OfferPlacesOrchestrator))]
    public static async Task<int> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, OfferPlacesInput input)
    {
        var stage = await Stage.BeginAsync(context, input.ProgramId, WorkItemPolicy.Default);
        return await stage.StepAsync<int>(nameof(OfferPlaces), input);
    }
}
