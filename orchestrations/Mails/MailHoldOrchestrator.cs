using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Mails;

/// <param name="Memory">Of the run before; null at the beginning.</param>
public sealed record MailHoldInput(MailHoldAnswer Answer, StageMemory? Memory = null);

/// <summary>Settles all mails that were kept back, some at a time.</summary>
public static class MailHoldOrchestrator
{
    private const int PagesInARun = 50;

    /// <returns>Whether none is left.</returns>
    [Function(nameof(MailHoldOrchestrator))]
    public static async Task<bool> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, MailHoldInput input)
    {
        var stage = await Stage.BeginAsync(context, MentoringProgram.OrganizationQueue, WorkItemPolicy.Default, input.Memory);
        for (var page = 0; page < PagesInARun; page++)
        {
            if (!await stage.StepAsync<bool>(nameof(SettleHeldMails), new HeldMailsPage(input.Answer)))
            {
                return true;
            }
        }

        return stage.BeginAgain(input with { Memory = stage.Memory }, false);
    }
}
