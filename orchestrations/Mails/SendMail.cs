using MentorFlow.Domain.Mails;

namespace MentorFlow.Orchestrations.Mails;

/// <summary>Orders a mail. The orchestrator goes on at once: what cannot go out now is sent by an instance of its own.</summary>
public sealed class SendMail(MailDispatch room)
{
    [Function(nameof(SendMail))]
    public Task<MailStatus> RunAsync([ActivityTrigger] MailOrder order, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        room.PlaceAsync(order, cancellation);
}
