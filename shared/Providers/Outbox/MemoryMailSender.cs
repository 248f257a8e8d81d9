using System.Collections.Concurrent;
using MentorFlow.Domain.Mails;

namespace MentorFlow.Providers.Outbox;

/// <summary>Keeps mails in memory and sends none: for an app whose data are in memory too.</summary>
public sealed class MemoryMailSender : IMailSender, IMailCopies
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

    public Task<IReadOnlyList<Guid>> FindAsync(Func<MailCopy, bool> isMeant, CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyList<Guid>>([.. mails.Where(mail => isMeant(CopyOf(mail))).Select(mail => mail.IdempotencyId)]);

    public Task RemoveAsync(IReadOnlyCollection<Guid> mailIds, CancellationToken cancellation = default)
    {
        // Each goes once round the queue, so that the order stays.
        for (var left = mails.Count; left > 0 && mails.TryDequeue(out var mail); left--)
        {
            if (!mailIds.Contains(mail.IdempotencyId))
            {
                mails.Enqueue(mail);
            }
        }

        return Task.CompletedTask;
    }

    private static MailCopy CopyOf(OutgoingMail mail) =>
        new(mail.IdempotencyId, $"{mail.To.Name} <{mail.To.Address}>", [mail.Subject, mail.Text, mail.Html, mail.Calendar?.Text ?? ""]);
}
