using MentorFlow.Domain.Campaigns;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Campaigns;

/// <summary>What a sponsor promised is done, by their own word or a coordinator's (R13).</summary>
public sealed class SponsorActs(Decider decider)
{
    /// <summary>Stands in the ledger for the sponsor, who need not be known as a person.</summary>
    public const string Sponsor = "sponsor";

    /// <param name="done">False takes it back.</param>
    /// <param name="actor">Who says so, as the ledger writes it.</param>
    /// <returns><see cref="RefusalReason.Unknown"/> for what was not promised.</returns>
    public Task<Verdict<SponsorPromise>> TickAsync(
        string programId, SponsorAct act, bool done, string actor, CancellationToken cancellation = default) => decider.DecideAsync(
        Partition.Program(programId),
        async token =>
        {
            if (await decider.Store.FindAsync(MentoringProgram.KeyOf(programId), token) is not { Value: var program })
            {
                return new Decision<Verdict<SponsorPromise>>(RefusalReason.Unknown);
            }

            var known = await decider.Store.FindAsync(SponsorPromise.KeyOf(programId, act), token);
            var verdict = SponsorDecisions.Done(program, known?.Value, act, done, actor, decider.Now);
            if (verdict.Value is not { } promise)
            {
                return new Decision<Verdict<SponsorPromise>>(verdict);
            }

            var writes = known is null ? new Batch().Create(promise) : new Batch().Replace(known, promise);
            var overdue = SponsorPromise.Overdue(act, SponsorDecisions.CommitmentOf(program, act)!.By);
            var asked = await decider.Store.FindAsync(WorkItem.KeyOf(programId, overdue), token);
            return new Decision<Verdict<SponsorPromise>>(verdict)
            {
                Writes = done && asked is not null && WorkItemDecisions.Moot(asked.Value, decider.Now).Value is { } moot ? writes.Replace(asked, moot) : writes,
                Notes = [new LedgerNote(actor, DecisionName.SponsorDone, $"program:{programId}", $"{act} {(done ? "done" : "not done")}")],
            };
        },
        cancellation);
}
