using System.Globalization;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Mails.Composing;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mails;

namespace MentorFlow.Orchestrations.WorkItems;

/// <summary>
/// Tells once a morning what has come into the queue: of a program its owner, and every other coordinator who is no deputy; of what belongs to no program
/// the administrators.
/// </summary>
public sealed class DigestActs(Decider decider, MailSettings settings)
{
    private const string AnyZone = "Etc/UTC";

    private static readonly DocumentQuery<WorkItem> Open = new DocumentQuery<WorkItem>().Where(item => item.Status, WorkItemStatus.Open);

    /// <summary>Safe to repeat: a morning has one digest, and one without news has none.</summary>
    /// <returns>Whether a mail was ordered.</returns>
    public async Task<bool> SendAsync(string programId, CancellationToken cancellation = default) =>
        await decider.Store.FindAsync(MentoringProgram.KeyOf(programId), cancellation) is { Value: var program }
        && await SendAsync(programId, program.Zone, program.DigestReaders, cancellation);

    /// <summary>The same of what belongs to no program, at eight in the morning, UTC; nobody is told where no administrator is set.</summary>
    /// <returns>Whether a mail was ordered.</returns>
    public async Task<bool> SendToAdministratorsAsync(CancellationToken cancellation = default) =>
        settings.Administrators.Count > 0
        && await SendAsync(
            MentoringProgram.OrganizationQueue, AnyZone, Enumerable.Range(0, settings.Administrators.Count).Select(number => (int?)number), cancellation);

    private async Task<bool> SendAsync(string programId, string zone, IEnumerable<int?> readers, CancellationToken cancellation) =>
        WorkDigest.IsDue((await FindAsync(programId, cancellation))?.Value, zone, decider.Now)
        && await decider.DecideAsync(Partition.Program(programId), token => DecideAsync(programId, zone, readers, token), cancellation);

    private async Task<Decision<bool>> DecideAsync(string programId, string zone, IEnumerable<int?> readers, CancellationToken cancellation)
    {
        var last = await FindAsync(programId, cancellation);
        var open = await decider.Store.QueryAsync(Partition.Program(programId), Open, cancellation).Select(stored => stored.Value).ToListAsync(cancellation);
        return WorkDigest.Next(last?.Value, programId, zone, open, decider.Now) is { } digest
            ? new Decision<bool>(true)
            {
                Writes = last is null ? new Batch().Create(digest) : new Batch().Replace(last, digest),
                Mails = [.. readers.Select(number => Mail(digest, number))],
            }
            : new Decision<bool>(false);
    }

    private Task<Stored<WorkDigest>?> FindAsync(string programId, CancellationToken cancellation) =>
        decider.Store.FindAsync(WorkDigest.KeyOf(programId), cancellation);

    // An order holds no address: it says which of the coordinators or administrators it is for, the owner where it says nothing.
    private static MailOrder Mail(WorkDigest digest, int? number)
    {
        var (day, which) = (digest.Day.ToString("O", CultureInfo.InvariantCulture), number?.ToString(CultureInfo.InvariantCulture));
        return new MailOrder(
            MailIds.For(
                $"digest of {digest.ProgramId} on {day}{(which is null ? "" : $" for {which}")}", MailTemplate.CoordinatorDigest, MailOrder.Coordinator),
            MailTemplate.CoordinatorDigest,
            digest.ProgramId,
            MailOrder.Coordinator,
            Subject: which);
    }
}
