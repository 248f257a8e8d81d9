using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.TextMessages;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.TextMessages;

/// <summary>What people decide about text messages. The ledger says that a number was given or erased, never which, not even as a hash.</summary>
public sealed class TextNumberActs(Decider decider)
{
    /// <param name="number">As it was typed.</param>
    /// <param name="consents">Whether they agreed to what is done with it.</param>
    public Task<Verdict<TextNumber>> GiveAsync(string personId, string number, bool consents, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Partition.Person(personId),
            async token =>
            {
                var stored = await decider.Store.FindAsync(TextNumber.KeyOf(personId), token);
                var verdict = TextNumberDecisions.Give(stored?.Value, personId, number, consents, decider.Now);
                return verdict.Value is not { } given
                    ? new Decision<Verdict<TextNumber>>(verdict)
                    : new Decision<Verdict<TextNumber>>(verdict)
                    {
                        Writes = stored is null ? new Batch().Create(given) : new Batch().Replace(stored, given),
                        Notes = [new LedgerNote(Actors.Person(personId), DecisionName.TextNumberGiven, $"person:{personId}", "given")],
                    };
            },
            cancellation);

    /// <summary>Erases the number; where there is none, nothing happens.</summary>
    /// <param name="actor">Who says so, as the ledger writes it.</param>
    public Task<bool> EraseAsync(string personId, string actor, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Partition.Person(personId),
            async token => await decider.Store.FindAsync(TextNumber.KeyOf(personId), token) is { } stored
                ? new Decision<bool>(true)
                {
                    Writes = new Batch().Delete(stored),
                    Notes = [new LedgerNote(actor, DecisionName.TextNumberErased, $"person:{personId}", "erased")],
                }
                : new Decision<bool>(false),
            cancellation);
}
