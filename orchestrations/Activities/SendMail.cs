using MentorFlow.Mail;

namespace MentorFlow.Orchestrations.Activities;

public sealed class SendMail
{
    [Function(nameof(SendMail))]
    public Task<bool> RunAsync([ActivityTrigger] MailOrder order, [DurableClient] DurableTaskClient client, CancellationToken cancellation) => Task.FromResult(order is not null && client is not null && !cancellation.IsCancellationRequested);
}
