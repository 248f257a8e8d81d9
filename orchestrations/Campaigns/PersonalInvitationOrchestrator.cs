using MentorFlow.Domain.Programs;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Campaigns;

/// <param name="PersonId">Who is asked.</param>
public sealed record PersonalInvitationInput(string ProgramId, string InvitationId, string PersonId, Ladder Ladder, WorkItemPolicy WorkItems);

/// <summary>Asks somebody by name, once and once more; without an answer it lapses.</summary>
public static class PersonalInvitationOrchestrator
{
    /// <returns>Whether an answer came.</returns>
    [Function(nameof(PersonalInvitationOrchestrator))]
    public static async Task<bool> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, PersonalInvitationInput input)
    {
        var stage = await Stage.BeginAsync(context, input.ProgramId, input.WorkItems);
        var asked = new Recipients([input.PersonId], AboutId: input.InvitationId);
        var reply = await stage.NudgeAsync<PersonalInvitationAnswered>(input.Ladder, asked, new Subject.OfInstance(context.InstanceId));
        return reply.Event is not null
            || !await stage.StepAsync<bool>(nameof(LapsePersonalInvitation), new PersonalInvitationLapse(input.ProgramId, input.InvitationId));
    }
}
