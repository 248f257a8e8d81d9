using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Ledger;

/// <summary>Looks at whole chains of the ledger, keeps what came of it, and brings a chain that does not hold to a coordinator.</summary>
public sealed class LedgerActs(Decider decider, LedgerVerifier verifier)
{
    /// <summary>Recomputes every hash of one chain. Safe to repeat, also beside another check: of two, the one that began later is kept.</summary>
    /// <returns>What is kept of it; of a chain that is no program's, only while there is something to tell.</returns>
    public async Task<LedgerCheck> CheckAsync(Partition chain, CancellationToken cancellation = default) =>
        await CheckAsync(chain, await SealsAsync(cancellation), cancellation);

    /// <summary>The same for one chain of many.</summary>
    /// <param name="seals">What they say, read before the chain.</param>
    public async Task<LedgerCheck> CheckAsync(Partition chain, SealedChains seals, CancellationToken cancellation = default)
    {
        var programId = await QueueAsync(chain, cancellation);
        var began = decider.Now;
        var found = LedgerCheck.Of(programId, chain, await verifier.VerifyAsync(chain, seals, cancellation), began);
        return await decider.DecideAsync(Partition.Program(programId), token => DecideAsync(found, token), cancellation);
    }

    /// <summary>What the seals say of all chains.</summary>
    public Task<SealedChains> SealsAsync(CancellationToken cancellation = default) =>
        new LedgerSeals(decider.Store).ReadAsync(sinceWhole: true, cancellation);

    private async Task<Decision<LedgerCheck>> DecideAsync(LedgerCheck found, CancellationToken cancellation)
    {
        var last = await decider.Store.FindAsync(Key.Of(found), cancellation);
        var item = last is null
            ? null
            : await decider.Store.FindAsync(WorkItem.KeyOf(found.ProgramId, LedgerChecking.ItemOf(found.Chain, last.Value.Asked)), cancellation);
        return LedgerChecking.Decide(last, item, found, decider.Now);
    }

    // A program's coordinators look after its own chain and that of its mails.
    private async Task<string> QueueAsync(Partition chain, CancellationToken cancellation) =>
        (chain == Partition.Program(chain.Key) || chain == Partition.Mail(chain.Key))
        && await decider.Store.FindAsync(MentoringProgram.KeyOf(chain.Key), cancellation) is not null
            ? chain.Key
            : MentoringProgram.OrganizationQueue;
}
