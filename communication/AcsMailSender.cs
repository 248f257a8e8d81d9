using Azure;
using Azure.Communication.Email;
using MentorFlow.Domain.Mails;
using MentorFlow.Providers.Communication;

namespace MentorFlow.Communication;

/// <summary>
/// Sends through Azure Communication Services. The operation's id is the mail's: a repeated request is the same operation.
/// What becomes of it, the delivery reports tell.
/// </summary>
public sealed class AcsMailSender(EmailClient client) : IMailSender
{
    public async Task<MailReceipt> SendAsync(OutgoingMail mail, CancellationToken cancellation = default)
    {
        try
        {
            // Started, not completed: completion takes minutes, and reading the state has a quota of its own.
            var operation = await client.SendAsync(WaitUntil.Started, Message(mail), mail.IdempotencyId, cancellation);
            return new MailReceipt(operation.Id);
        }
        catch (RequestFailedException failure) when (CommunicationFailures.IsTakenAlready(failure))
        {
            return new MailReceipt(mail.IdempotencyId.ToString());
        }
        catch (RequestFailedException failure)
        {
            throw CommunicationFailures.OfMail(failure);
        }
        catch (ArgumentException invalid)
        {
            // The client library checks a mail before it sends it.
            throw new MailRejectedException(invalid.Message);
        }
    }

    private static EmailMessage Message(OutgoingMail mail)
    {
        var content = new EmailContent(mail.Subject) { Html = mail.Html, PlainText = mail.Text };
        var recipients = new EmailRecipients([new EmailAddress(mail.To.Address, mail.To.Name)]);
        var message = new EmailMessage(mail.From.Address, recipients, content) { UserEngagementTrackingDisabled = true };
        if (mail.ReplyTo is { } reader)
        {
            message.ReplyTo.Add(new EmailAddress(reader.Address, reader.Name));
        }

        foreach (var (name, value) in mail.Headers)
        {
            message.Headers[name] = value;
        }

        if (mail.Calendar is { } calendar)
        {
            // The service takes no alternative part: mail programs show an attachment to open instead of a question to answer.
            var type = $"text/calendar; method={calendar.Method}; charset=utf-8";
            message.Attachments.Add(new EmailAttachment("invitation.ics", type, BinaryData.FromString(calendar.Text)));
        }

        return message;
    }
}
