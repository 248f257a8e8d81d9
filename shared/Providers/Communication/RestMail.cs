using System.Text;
using Azure.Core;
using MentorFlow.Domain.Mails;

namespace MentorFlow.Providers.Communication;

/// <summary>Sending mails. A send starts an operation, under an id that the caller chooses.</summary>
public sealed class RestMail(CommunicationRest service)
{
    private const string Version = "2025-09-01";

    /// <exception cref="Azure.RequestFailedException">Refused; with 409, an operation has the mail's id already.</exception>
    public Task<MailOperation> SendAsync(OutgoingMail mail, CancellationToken cancellation = default) => service.AskAsync<MailOperation>(
        new(RequestMethod.Post, "/emails:send", Version)
        {
            Body = BodyOf(mail),
            Headers = new Dictionary<string, string> { ["Operation-Id"] = mail.IdempotencyId.ToString() },
        },
        cancellation);

    /// <summary>What has become of a mail. Reading it has a quota of its own: 60 a minute, with a domain of Azure's 10.</summary>
    public Task<MailOperation> FindAsync(string operation, CancellationToken cancellation = default) =>
        service.AskAsync<MailOperation>(new(RequestMethod.Get, $"/emails/operations/{Uri.EscapeDataString(operation)}", Version), cancellation);

    // A tracked link leads over the service's own address: links of participants are secrets.
    private static object BodyOf(OutgoingMail mail) => new
    {
        SenderAddress = mail.From.Address,
        Content = new { mail.Subject, PlainText = mail.Text, mail.Html },
        Recipients = new { To = new[] { new { mail.To.Address, DisplayName = mail.To.Name } } },
        ReplyTo = mail.ReplyTo is { } reader ? new[] { new { reader.Address, DisplayName = reader.Name } } : [],
        mail.Headers,
        Attachments = mail.Calendar is { } calendar ? new[] { Attachment(calendar) } : [],
        UserEngagementTrackingDisabled = true,
    };

    // The service takes no alternative part: mail programs show an attachment to open instead of a question to answer.
    private static object Attachment(CalendarPart calendar) => new
    {
        Name = "invitation.ics",
        ContentType = $"text/calendar; method={calendar.Method}; charset=utf-8",
        ContentInBase64 = Convert.ToBase64String(Encoding.UTF8.GetBytes(calendar.Text)),
    };
}
