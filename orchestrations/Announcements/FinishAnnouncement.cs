using MentorFlow.Domain.Announcements;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Announcements;

/// <summary>Writes down that everybody was written to whom a message is for, and how many they are.</summary>
public sealed class FinishAnnouncement(Decider decider)
{
    /// <returns>Whether it went out.</returns>
    [Function(nameof(FinishAnnouncement))]
    public Task<bool> RunAsync([ActivityTrigger] AnnouncementKey input, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        decider.DecideAsync(Partition.Program(input.ProgramId), token => DecideAsync(input, token), cancellation);

    private async Task<Decision<bool>> DecideAsync(AnnouncementKey input, CancellationToken cancellation)
    {
        var stored = await decider.LoadStoredAsync(Announcement.KeyOf(input.ProgramId, input.AnnouncementId), cancellation);
        var recipients = await decider.Store.CountAsync(
            stored.Value.Partition,
            new DocumentQuery<AnnouncementRecipient>(IdPrefix: AnnouncementRecipient.PrefixOf(input.AnnouncementId)),
            cancellation);
        return AnnouncementDecisions.Finish(stored.Value, recipients, decider.Now).Value is not { } sent
            ? new Decision<bool>(stored.Value.State is AnnouncementState.Sent)
            : new Decision<bool>(true)
            {
                Writes = new Batch().Replace(stored, sent),
                Notes = [new LedgerNote(Actors.System, DecisionName.AnnouncementSent, sent.Id, $"{recipients}")],
            };
    }
}
