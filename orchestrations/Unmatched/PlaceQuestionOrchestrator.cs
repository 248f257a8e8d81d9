using MentorFlow.Domain.Programs;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Unmatched;

/// <param name="MentorId">Who is asked.</param>
public sealed record PlaceInput(string ProgramId, string QuestionId, string MentorId, Ladder Ladder, WorkItemPolicy WorkItems);

/// <summary>Asks a mentor for one more place, with an answer-by; silence is a no that nobody holds against them.</summary>
public static class PlaceQuestionOrchestrator
{
    /// <returns>Whether the mentor said yes.</returns>
    [Function(nameof(PlaceQuestionOrchestrator))]
    public static async Task<bool> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, PlaceInput input)
    {
        var stage = await Stage.BeginAsync(context, input.ProgramId, input.WorkItems);
        var asked = new Recipients([input.MentorId], AboutId: input.QuestionId);
        var reply = await stage.NudgeAsync<PlaceAnswered>(input.Ladder, asked, new Subject.OfInstance(context.InstanceId));
        return reply.Event?.Accepted
            ?? await stage.StepAsync<bool>(nameof(LapsePlaceQuestion), new PlaceLapse(input.ProgramId, input.QuestionId));
    }
}
