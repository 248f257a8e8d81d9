using MentorFlow.Domain.Programs;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Campaigns;

/// <param name="PersonId">Who is asked.</param>
public sealed record NominationInput(string ProgramId, string NominationId, string PersonId, Ladder Ladder, WorkItemPolicy WorkItems);

/// <summary>Asks who was named; a no and silence end it without a word.</summary>
public static class NominationOrchestrator
{
    /// <returns>Whether an answer came.</returns>
    [Function(nameof(NominationOrchestrator))]
    public static async Task<bool> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, NominationInput input)
    {
        var stage = await Stage.BeginAsync(context, input.ProgramId, input.WorkItems);
        var asked = new Recipients([input.PersonId], AboutId: input.NominationId);
        var reply = await stage.NudgeAsync<NominationAnswered>(input.Ladder, asked, new Subject.OfInstance(context.InstanceId));
        return reply.Event is not null
            || !await stage.StepAsync<bool>(nameof(LapseNomination), new NominationLapse(input.ProgramId, input.NominationId));
    }
}
