using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Localization;
using MentorFlow.Mails.Rendering;

namespace MentorFlow.Mails.Composing;

/// <summary>What a morning's digest may say, from what is still open when it is written.</summary>
internal sealed class DigestReader(IDocumentStore store, MailCaseReader cases, SiteAddress site)
{
    private static readonly DocumentQuery<WorkItem> Open = new DocumentQuery<WorkItem>().Where(item => item.Status, WorkItemStatus.Open);

    /// <returns>Null when nothing is left of what was new: it is settled already.</returns>
    public async Task<(IReadOnlyList<WorkItem> Fresh, int Open)?> ReadAsync(string programId, CancellationToken cancellation)
    {
        if (await store.FindAsync(WorkDigest.KeyOf(programId), cancellation) is not { Value.Keys: var keys })
        {
            return null;
        }

        var open = await store.QueryAsync(Partition.Program(programId), Open, cancellation).Select(stored => stored.Value).ToListAsync(cancellation);
        WorkItem[] fresh = [.. keys.Select(key => open.Find(item => item.Key == key)).OfType<WorkItem>()];
        return fresh.Length == 0 ? null : (fresh, open.Count);
    }

    /// <param name="program">Its name.</param>
    /// <param name="zone">IANA zone of the program.</param>
    /// <param name="reader">Whom it is for.</param>
    /// <param name="now">At which an answer that was promised may be late.</param>
    /// <param name="from">Whom it comes from.</param>
    /// <param name="texts">In the language of the coordinator.</param>
    public async Task<MailContent> ContentAsync(
        MailOrder order,
        string program,
        string zone,
        Coordinator reader,
        IReadOnlyList<WorkItem> fresh,
        int open,
        DateTimeOffset now,
        CalendarParty from,
        Texts texts,
        CancellationToken cancellation)
    {
        var items = new List<DigestItem>();
        foreach (var item in fresh)
        {
            var names = CoordinatorContents.IsConfidential(item) ? [] : await cases.NamesAsync(item.PersonIds, texts, cancellation);
            items.Add(new DigestItem(item.Kind, names, site.At(CoordinatorContents.PathOf(item)), item.IsLate(now)));
        }

        var console = site.At("/console");
        return new MailContent(
            order.Template,
            new MailRecipient(reader.Name, zone, texts),
            program,
            from,
            new MailLinks(console, console, Concern: null, Unsubscribe: null))
        {
            Digest = new DigestFacts(items, open),
        };
    }
}
