using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.ReadModels;

/// <summary>Finds the mails that are kept back.</summary>
public static class HeldMails
{
    /// <summary>Those of one program, the oldest first.</summary>
    public static IAsyncEnumerable<MailLine> HeldMailsAsync(this IDocumentStore store, string programId, CancellationToken cancellation = default) =>
        store.QueryAsync(Partition.Mail(programId), new DocumentQuery<MailLine>(MailLine.PrefixOf(MailIndex.Waiting)), cancellation)
            .Select(stored => stored.Value)
            .Where(line => line.Status is MailStatus.Held);
}
