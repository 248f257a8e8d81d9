using System.Collections.Concurrent;
using MentorFlow.Domain.Mails;

namespace MentorFlow.Providers.Outbox;

/// <summary>Keeps mails in memory and sends none: for an app whose data are in memory too.</summary>
public sealed class MemoryMailSender : IMailSender
{
    /// <summary>Enough to look at; a rehearsal writes tens of thousands.</summary>
    public const int Kept = 1000;

    private readonly ConcurrentQueue<OutgoingMail> mails = new();

    /// <summary>The newest last.</summary>
    public IReadOnlyCollection<OutgoingMail> Mails => mails;

    public Task<MailReceipt> SendAsync(OutgoingMail mail, CancellationToken cancellation = default)
    {
        mails.Enqueue(mail);
        while (mails.Count > Kept)
        {
            mails.TryDequeue(out _);
        }

        return Task.FromResult(new MailReceipt(mail.IdempotencyId.ToString("N")));
    }
}
