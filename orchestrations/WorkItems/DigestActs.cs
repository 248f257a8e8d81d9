using System.Globalization;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mails;

namespace MentorFlow.Orchestrations.WorkItems;

/// <summary>Tells a program's coordinator once a morning what has come into the queue.</summary>
public sealed class DigestActs(Decider decider)
{
    private static readonly DocumentQuery<WorkItem> Open = new DocumentQuery<WorkItem>().Where(item => item.Status, WorkItemStatus.Open);

    /// <summary>Safe to repeat: a morning has one digest, and one without news has none.</summary>
    /// <returns>Whether a mail was ordered.</returns>
    public async Task<bool> SendAsync(string programId, CancellationToken cancellation = default) =>
        await decider.Store.FindAsync(MentoringProgram.KeyOf(programId), cancellation) is { Value.Zone: var zone }
        && WorkDigest.IsDue((await FindAsync(programId, cancellation))?.Value, zone, decider.Now)
        && await decider.DecideAsync(Partition.Program(programId), token => DecideAsync(programId, zone, token), cancellation);

    private async Task<Decision<bool>> DecideAsync(string programId, string zone, CancellationToken cancellation)
    {
        var last = await FindAsync(programId, cancellation);
        var open = await decider.Store.QueryAsync(Partition.Program(programId), Open, cancellation).Select(stored => stored.Value).ToListAsync(cancellation);
        return WorkDigest.Next(last?.Value, programId, zone, open, decider.Now) is { } digest
            ? new Decision<bool>(true)
            {
                Writes = last is null ? new Batch().Create(digest) : new Batch().Replace(last, digest),
                Mails = [Mail(digest)],
            }
            : new Decision<bool>(false);
    }

    private Task<Stored<WorkDigest>?> FindAsync(string programId, CancellationToken cancellation) =>
        decider.Store.FindAsync(WorkDigest.KeyOf(programId), cancellation);

    private static MailOrder Mail(WorkDigest digest) => new(
        MailIds.For(
            $"digest of {digest.ProgramId} on {digest.Day.ToString("O", CultureInfo.InvariantCulture)}", MailTemplate.CoordinatorDigest, MailOrder.Coordinator),
        MailTemplate.CoordinatorDigest,
        digest.ProgramId,
        MailOrder.Coordinator);
}
