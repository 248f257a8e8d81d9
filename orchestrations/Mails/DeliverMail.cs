using MentorFlow.Domain.Mails;

namespace MentorFlow.Orchestrations.Mails;

/// <summary>
/// Hands a waiting mail to the provider; failing, it is tried again by the patient policy. What the provider will never take is given up at once.
/// </summary>
public sealed class DeliverMail(MailDispatch room)
{
    [Function(nameof(DeliverMail))]
    public async Task<MailStatus> RunAsync([ActivityTrigger] MailOrder order, CancellationToken cancellation)
    {
        try
        {
            return await room.DeliverAsync(order, cancellation);
        }
        catch (MailRejectedException rejection)
        {
            return await room.GiveUpAsync(order, rejection.Message, cancellation);
        }
    }
}
