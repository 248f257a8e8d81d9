using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Mails;

/// <summary>What people decide about their mails.</summary>
public sealed class MailActs(Decider decider)
{
    /// <summary>Stops a program's mails that are not transactional; stopping twice changes nothing.</summary>
    public Task<bool> UnsubscribeAsync(string programId, string personId, CancellationToken cancellation = default)
    {
        var partition = Partition.Person(personId);
        return decider.DecideAsync(
            partition,
            async token =>
            {
                var stored = await decider.Store.FindAsync(MailPreferences.KeyOf(personId), token);
                if (stored?.Value.UnsubscribedFrom.Contains(programId) == true)
                {
                    return new Decision<bool>(false);
                }

                var preferences = new MailPreferences(personId, [.. stored?.Value.UnsubscribedFrom ?? [], programId]);
                return new Decision<bool>(true)
                {
                    Writes = stored is null ? new Batch().Create(preferences) : new Batch().Replace(stored, preferences),
                    Notes = [new LedgerNote(Actors.Person(personId), DecisionName.MailUnsubscribed, $"person:{personId}", programId)],
                };
            },
            cancellation);
    }
}
