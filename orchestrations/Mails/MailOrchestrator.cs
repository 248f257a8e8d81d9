using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Mails;

/// <param name="Due">Not before: quiet hours, and the provider's pace.</param>
public sealed record MailDelivery(MailOrder Order, DateTimeOffset Due);

/// <summary>Carries one mail that could not go out at once, through quiet hours and a provider's bad day; given up, it becomes a work item.</summary>
public static class MailOrchestrator
{
    [Function(nameof(MailOrchestrator))]
    public static async Task<MailStatus> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, MailDelivery input)
    {
        await context.CreateTimer(input.Due.UtcDateTime, CancellationToken.None);
        while (true)
        {
            var (status, cause) = await DeliverAsync(context, input.Order);
            if (status is not MailStatus.Failed
                || TellsCoordinator(input.Order.Template)
                || await AskAsync(context, input.Order, cause) is not ResolutionKind.Retry)
            {
                return status;
            }
        }
    }

    // A mail becomes a stage only now: nearly all of them never wait for anybody.
    private static async Task<ResolutionKind> AskAsync(TaskOrchestrationContext context, MailOrder order, string cause)
    {
        var stage = await Stage.BeginAsync(context, order.ProgramId, WorkItemPolicy.Default);
        return await stage.AskCoordinatorAsync(WorkItemKind.MailFailed, $"mail:{order.MailId:N}", cause, [.. Concerned(order)]);
    }

    private static async Task<(MailStatus Status, string Cause)> DeliverAsync(TaskOrchestrationContext context, MailOrder order)
    {
        try
        {
            return (
                await context.CallActivityAsync<MailStatus>(nameof(DeliverMail), order, Retries.Patient),
                "The provider will not take this mail; its page says why.");
        }
        catch (TaskFailedException failure)
        {
            var cause = failure.FailureDetails?.ErrorMessage ?? failure.Message;
            return (await context.CallActivityAsync<MailStatus>(nameof(GiveUpMail), new MailFailure(order, cause), Retries.Stubborn), cause);
        }
    }

    // A mail about a work item that cannot be sent must not open another one, and so on without end.
    private static bool TellsCoordinator(MailTemplate template) =>
        template is MailTemplate.WorkItemOpened or MailTemplate.WorkItemReminder or MailTemplate.WorkItemToDeputy;

    private static string[] Concerned(MailOrder order) => order.PersonId == MailOrder.Coordinator ? [] : [order.PersonId];
}
