using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Enrollments;

/// <param name="Ladder">When they are asked, and reminded.</param>
public sealed record ConsentTextInput(string ProgramId, string PersonId, Ladder Ladder, WorkItemPolicy WorkItems)
{
    /// <summary>A mail, one reminder, and nobody's work: until they answer, what they agreed to counts and nothing new is done.</summary>
    public static Ladder Usual { get; } = new(
        [new Nudge(MailTemplate.ConsentTextChanged, TimeSpan.FromDays(10)), new Nudge(MailTemplate.ConsentTextReminder, TimeSpan.FromDays(20))]);
}

/// <summary>Who takes part is asked whether they agree to a text that has changed. Silence says nothing, and the question stays on their page.</summary>
public static class ConsentTextOrchestrator
{
    /// <returns>Whether they answered.</returns>
    [Function(nameof(ConsentTextOrchestrator))]
    public static async Task<bool> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, ConsentTextInput input)
    {
        var stage = await Stage.BeginAsync(context, input.ProgramId, input.WorkItems);
        var answer = await stage.NudgeAsync<ConsentRenewed>(input.Ladder, Recipients.One(input.PersonId), new Subject.OfEnrollment(input.PersonId));
        return answer.Event is not null;
    }
}
