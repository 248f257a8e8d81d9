using System.Globalization;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Pilots;

/// <param name="Number">Counts the looks back of the program, from 1.</param>
/// <param name="PersonId">Who is asked; the sponsor stands under a name of their own.</param>
public sealed record RetrospectiveQuestionInput(string ProgramId, int Number, string PersonId, Ladder Ladder, WorkItemPolicy WorkItems);

/// <summary>Asks one person what they think of a program; silence ends it without a word.</summary>
public static class RetrospectiveQuestionOrchestrator
{
    /// <returns>Whether an answer came.</returns>
    [Function(nameof(RetrospectiveQuestionOrchestrator))]
    public static async Task<bool> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, RetrospectiveQuestionInput input)
    {
        var stage = await Stage.BeginAsync(context, input.ProgramId, input.WorkItems);
        var asked = new Recipients([input.PersonId], AboutId: input.Number.ToString(CultureInfo.InvariantCulture));
        var reply = await stage.NudgeAsync<RetrospectiveAnswered>(input.Ladder, asked, new Subject.OfInstance(context.InstanceId));
        return reply.Event is not null;
    }
}
