using MentorFlow.Domain.Mails;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Mails;

/// <summary>Places the order for a mail that was saved with a decision: the decision stands, so that the order must come.</summary>
public static class MailOrderOrchestrator
{
    [Function(nameof(MailOrderOrchestrator))]
    public static Task<MailStatus> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, MailOrder order) =>
        context.CallActivityAsync<MailStatus>(nameof(SendMail), order, Retries.Stubborn);
}
