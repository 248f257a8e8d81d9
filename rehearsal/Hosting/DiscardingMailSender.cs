using MentorFlow.Domain.Mails;

namespace MentorFlow.Rehearsal.Hosting;

/// <summary>Takes every mail and sends none: the people of a rehearsal read their mail elsewhere.</summary>
public sealed class DiscardingMailSender : IMailSender
{
    public Task<MailReceipt> SendAsync(OutgoingMail mail, CancellationToken cancellation = default) =>
        Task.FromResult(new MailReceipt(mail.IdempotencyId.ToString("N")));
}
