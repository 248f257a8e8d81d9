using MentorFlow.Domain.Mails;
using MentorFlow.Providers.Mime;

namespace MentorFlow.Providers.Outbox;

/// <summary>
/// Puts mails into a folder instead of sending them: the default, so that nobody is mailed before somebody has decided so. Each file opens in any
/// mail program.
/// </summary>
/// <param name="folder">Created when missing.</param>
public sealed class OutboxMailSender(string folder, TimeProvider clock) : IMailSender, IMailCopies
{
    public async Task<MailReceipt> SendAsync(OutgoingMail mail, CancellationToken cancellation = default)
    {
        OwnerOnly.CreateFolder(folder);
        var file = OutboxFolder.FileOf(folder, mail.IdempotencyId);
        if (!File.Exists(file))
        {
            await WriteAsync(mail, file, cancellation);
        }

        return new MailReceipt(Path.GetFileName(file));
    }

    public Task<IReadOnlyList<Guid>> FindAsync(Func<MailCopy, bool> isMeant, CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyList<Guid>>(
        [
            .. new OutboxFolder(folder).List(int.MaxValue)
                .Where(mail => isMeant(new MailCopy(
                    mail.Id, mail.Mail.To, [mail.Mail.Subject, mail.Mail.Text, mail.Mail.Html, mail.Mail.Calendar ?? ""])))
                .Select(mail => mail.Id),
        ]);

    public Task RemoveAsync(IReadOnlyCollection<Guid> mailIds, CancellationToken cancellation = default)
    {
        foreach (var id in mailIds.Where(_ => Directory.Exists(folder)))
        {
            File.Delete(OutboxFolder.FileOf(folder, id));

            // A process that died while it wrote leaves a draft.
            foreach (var draft in Directory.EnumerateFiles(folder, $"{id:N}.eml.*.tmp"))
            {
                File.Delete(draft);
            }
        }

        return Task.CompletedTask;
    }

    // Written beside and moved into place: a file that is there is whole, and the first one stays.
    private async Task WriteAsync(OutgoingMail mail, string file, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var draft = $"{file}.{Guid.NewGuid():N}.tmp";
        await File.WriteAllBytesAsync(draft, MimeMail.Write(mail, now), cancellation);
        File.SetLastWriteTimeUtc(draft, now.UtcDateTime);
        try
        {
            File.Move(draft, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(draft);
        }
    }
}
