using Azure;
using MentorFlow.Domain.Mails;

namespace MentorFlow.Providers.Communication;

/// <summary>Sends through Azure Communication Services. The operation's id is the mail's: a repeated request is the same operation.</summary>
public sealed class RestMailSender(RestMail mails) : IMailSender
{
    public async Task<MailReceipt> SendAsync(OutgoingMail mail, CancellationToken cancellation = default)
    {
        try
        {
            // Started, not completed: completion takes minutes, and delivery reports tell of it.
            return new MailReceipt((await mails.SendAsync(mail, cancellation)).Id);
        }
        catch (RequestFailedException failure) when (CommunicationFailures.IsTakenAlready(failure))
        {
            return await TakenAsync(mail.IdempotencyId.ToString(), cancellation);
        }
        catch (RequestFailedException failure)
        {
            throw CommunicationFailures.OfMail(failure);
        }
    }

    // The answer to an earlier attempt was lost, and with it what that attempt came to.
    private async Task<MailReceipt> TakenAsync(string operation, CancellationToken cancellation)
    {
        try
        {
            var taken = await mails.FindAsync(operation, cancellation);
            return taken.IsLost
                ? throw new MailRejectedException($"Azure Communication Services gave the mail up: {taken.Status} {taken.Error?.Code}".TrimEnd() + ".")
                : new MailReceipt(operation);
        }
        catch (RequestFailedException)
        {
            // It was taken; a state that cannot be read now is no reason to try again.
            return new MailReceipt(operation);
        }
    }
}
