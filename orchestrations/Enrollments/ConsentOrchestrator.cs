using MentorFlow.Domain.Programs;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Enrollments;

/// <param name="MentorshipId">The one that they came with.</param>
public sealed record ConsentInput(string ProgramId, string PersonId, string MentorshipId, Ladder Ladder, WorkItemPolicy WorkItems);

/// <summary>
/// Who came with a mentorship that began elsewhere is asked whether they agree to go on here. Silence says nothing: they were told where they came from,
/// and the question stays on their page.
/// </summary>
public static class ConsentOrchestrator
{
    /// <returns>Whether they answered.</returns>
    [Function(nameof(ConsentOrchestrator))]
    public static async Task<bool> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, ConsentInput input)
    {
        var stage = await Stage.BeginAsync(context, input.ProgramId, input.WorkItems);
        var answer = await stage.NudgeAsync<InvitationAnswered>(
            input.Ladder, new Recipients([input.PersonId], MentorshipId: input.MentorshipId), new Subject.OfEnrollment(input.PersonId));
        return answer.Event is not null;
    }
}
