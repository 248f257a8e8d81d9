using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Outcomes;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Outcomes;

/// <summary>An administrator says on what it may be read what became of people at work, or takes that back.</summary>
public sealed class LegalBasisActs(Decider decider)
{
    public Task<Verdict<LegalBasis>> NameAsync(LegalBasisDraft draft, NoteWriter by, CancellationToken cancellation = default) => decider.DecideAsync(
        Partition.Organization,
        async token =>
        {
            var known = await decider.Store.FindAsync(LegalBasis.Key, token);
            var verdict = LegalBasisDecisions.Name(known?.Value, draft, by, decider.Now);
            return verdict.Value is not { } basis
                ? new Decision<Verdict<LegalBasis>>(verdict)
                : new Decision<Verdict<LegalBasis>>(verdict)
                {
                    Writes = known is null ? new Batch().Create(basis) : new Batch().Replace(known, basis),
                    Notes = [new LedgerNote(by.Actor, DecisionName.LegalBasisNamed, basis.Id, basis.Ground.ToString(), basis)],
                };
        },
        cancellation);

    /// <returns><see cref="RefusalReason.Unknown"/> where none was ever named.</returns>
    public Task<Verdict<LegalBasis>> WithdrawAsync(NoteWriter by, CancellationToken cancellation = default) => decider.DecideAsync(
        LegalBasis.Key,
        known => LegalBasisDecisions.Withdraw(known, by, decider.Now),
        basis => Consequences.Of(new LedgerNote(by.Actor, DecisionName.LegalBasisWithdrawn, basis.Id, basis.Ground.ToString())),
        cancellation);
}
