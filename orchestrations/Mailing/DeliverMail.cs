using MentorFlow.Mail;

namespace MentorFlow.Orchestrations.Mailing;

/// <summary>Hands a waiting mail to the provider; failing, it is tried again by the patient policy.</summary>
public sealed class DeliverMail(MailRoom room)
{
    [Function(nameof(DeliverMail))]
    public Task<MailStatus> RunAsync([ActivityTrigger] MailOrder order, CancellationToken cancellation) =>
        room.DeliverAsync(order, cancellation);
}
