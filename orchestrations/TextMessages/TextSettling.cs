using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.TextMessages;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.TextMessages;

/// <summary>What has become of a text message is recorded once; of one that was not needed the ledger has nothing to tell.</summary>
internal static class TextSettling
{
    public static Task<TextStatus> SettleAsync(
        this Decider decider, TextOrder order, TextStatus status, string? reason, CancellationToken cancellation) => decider.DecideAsync(
        Partition.Program(order.ProgramId),
        async token => Settle(await decider.Store.FindAsync(TextRecord.KeyOf(order.ProgramId, order.TextId), token), order, status, reason, decider.Now),
        cancellation);

    internal static Decision<TextStatus> Settle(Stored<TextRecord>? known, TextOrder order, TextStatus status, string? reason, DateTimeOffset now) =>
        known is not null
            ? new Decision<TextStatus>(known.Value.Status)
            : new Decision<TextStatus>(status)
            {
                Writes = new Batch().Create(new TextRecord(order.ProgramId, order.TextId, order.SessionId, order.PersonId, status, now, reason)),
                Notes = status switch
                {
                    TextStatus.Sent => [Note(order, DecisionName.TextSent, "sent")],
                    TextStatus.Failed => [Note(order, DecisionName.TextFailed, reason ?? "failed")],
                    _ => [],
                },
            };

    private static LedgerNote Note(TextOrder order, DecisionName name, string outcome) => new(
        Actors.Orchestrator(InstanceIds.Text(order.ProgramId, order.TextId)), name, Session.KeyOf(order.ProgramId, order.SessionId).Id, outcome);
}
