using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Enrollments;

public sealed record TrainingInput(string ProgramId, string PersonId, TrainingPolicy Policy, WorkItemPolicy WorkItems);

/// <summary>The gate before matching: modules, quiz, certificate. The quiz page decides who passes; this waits and reminds.</summary>
public static class TrainingOrchestrator
{
    /// <returns>Whether the person is trained.</returns>
    [Function(nameof(TrainingOrchestrator))]
    public static async Task<bool> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, TrainingInput input)
    {
        var stage = await Stage.BeginAsync(context, input.ProgramId, input.WorkItems);
        var person = Recipients.One(input.PersonId);

        if (!await stage.StepAsync<bool>(nameof(IsTrained), input)
            && (await stage.NudgeAsync<TrainingPassed>(input.Policy.Ladder, person, new Subject.OfEnrollment(input.PersonId))).Event is null)
        {
            return false;
        }

        await stage.MailAsync(MailTemplate.TrainingCertificate, person);
        return true;
    }
}
