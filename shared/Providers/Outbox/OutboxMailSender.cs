using MentorFlow.Domain.Mails;
using MentorFlow.Providers.Mime;

namespace MentorFlow.Providers.Outbox;

/// <summary>
/// Puts mails into a folder instead of sending them: the default, so that nobody is mailed before somebody has decided so. Each file opens in any
/// mail program.
/// </summary>
/// <param name="folder">Created when missing.</param>
public sealed class OutboxMailSender(string folder, TimeProvider clock) : IMailSender
{
    public async Task<MailReceipt> SendAsync(OutgoingMail mail, CancellationToken cancellation = default)
    {
        Directory.CreateDirectory(folder);
        var file = OutboxFolder.FileOf(folder, mail.IdempotencyId);
        if (!File.Exists(file))
        {
            await WriteAsync(mail, file, cancellation);
        }

        return new MailReceipt(Path.GetFileName(file));
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
