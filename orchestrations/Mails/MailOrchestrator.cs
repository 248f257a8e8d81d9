using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Mails.Definitions;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Mails;

/// <param name="Due">Not before: quiet hours, and the provider's pace.</param>
public sealed record MailDelivery(MailOrder Order, DateTimeOffset Due);

/// <summary>Sends one mail that could not go out at once, after quiet hours and a provider's bad day; given up, it becomes a work item.</summary>
public static class MailOrchestrator
{
    [Function(nameof(MailOrchestrator))]
    public static async Task<MailStatus> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, MailDelivery input)
    {
        await context.CreateTimer(input.Due.UtcDateTime, CancellationToken.None);
        while (true)
        {
            var (status, cause) = await DeliverAsync(context, input.Order);

            // A mail about a work item that cannot be sent must not open another one, and so on without end.
            if (status is not MailStatus.Failed
                || MailDefinitions.Of(input.Order.Template).TellsCoordinator
                || await AskAsync(context, input.Order, cause) is not ResolutionKind.Retry)
            {
                return status;
            }
        }
    }

    // A mail becomes a stage only now: nearly all of them never wait for anybody.
    private static async Task<ResolutionKind> AskAsync(TaskOrchestrationContext context, MailOrder order, Phrase cause)
    {
        var stage = await Stage.BeginAsync(context, order.ProgramId, WorkItemPolicy.Default);
        return await stage.AskCoordinatorAsync(WorkItemKind.MailFailed, new Subject.OfMail(order.MailId), cause, [.. Concerned(order)]);
    }

    private static async Task<(MailStatus Status, Phrase Cause)> DeliverAsync(TaskOrchestrationContext context, MailOrder order)
    {
        var tried = await context.TryAsync<MailStatus>(nameof(DeliverMail), order, Retries.Patient);
        if (tried.Failure is null)
        {
            return (tried.Result, new Phrase("causes.mail-refused"));
        }

        var status = await context.CallActivityAsync<MailStatus>(nameof(GiveUpMail), new MailFailure(order, tried.Cause), Retries.Stubborn);
        return (status, new Phrase("causes.mail-failed", ("failure", tried.Cause)));
    }

    private static string[] Concerned(MailOrder order) => order.GoesToOffice ? [] : [order.PersonId];
}
