using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Rehearsals;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Rehearsals;

/// <summary>Keeps which rehearsal of a program was ordered, how it ended, and what it came to.</summary>
public sealed class RehearsalActs(Decider decider)
{
    /// <param name="isRunning">Whether an order, by its id, still goes on.</param>
    public Task<Verdict<RehearsalOrder>> OrderAsync(RehearsalOrder order, Func<string, bool> isRunning, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            order.Partition,
            async token =>
            {
                var known = await decider.Store.FindAsync(RehearsalOrder.KeyOf(order.ProgramId), token);
                var verdict = RehearsalDecisions.Order(known?.Value, known is not null && isRunning(known.Value.OrderId), order);
                return verdict.Value is not { } accepted
                    ? new Decision<Verdict<RehearsalOrder>>(verdict)
                    : new Decision<Verdict<RehearsalOrder>>(verdict)
                    {
                        Writes = known is null ? new Batch().Create(accepted) : new Batch().Replace(known, accepted),
                        Notes = [Note(order.OrderedBy, DecisionName.RehearsalOrdered, order.ProgramId, $"{order.Choice.Cohort}", order.Choice)],
                    };
            },
            cancellation);

    /// <summary>Ends an order that somebody stops, or that failed.</summary>
    /// <param name="problem">Of a failure; null where nothing is known.</param>
    public Task<Verdict<RehearsalOrder>> EndAsync(
        string programId, string orderId, RehearsalState state, string actor, string? problem = null, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            RehearsalOrder.KeyOf(programId),
            order => RehearsalDecisions.End(order, orderId, state, problem, decider.Now),
            _ => Consequences.Of(Note(actor, DecisionName.RehearsalEnded, programId, $"{state}")),
            cancellation);

    /// <summary>Ends an order with what it came to.</summary>
    public Task<Verdict<RehearsalOrder>> FinishAsync(
        string programId, string orderId, RehearsalSummary summary, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Partition.Program(programId),
            async token =>
            {
                if (await decider.Store.FindAsync(RehearsalOrder.KeyOf(programId), token) is not { } stored)
                {
                    return new Decision<Verdict<RehearsalOrder>>(RefusalReason.Unknown);
                }

                var verdict = RehearsalDecisions.End(stored.Value, orderId, RehearsalState.Finished, problem: null, decider.Now);
                return verdict.Value is not { } ended
                    ? new Decision<Verdict<RehearsalOrder>>(verdict)
                    : new Decision<Verdict<RehearsalOrder>>(verdict)
                    {
                        Writes = new Batch().Replace(stored, ended).Upsert(new RehearsalReport(programId, summary, decider.Now, ended.Choice)),
                        Notes = [Note(Actors.System, DecisionName.RehearsalEnded, programId, $"{RehearsalState.Finished}")],
                    };
            },
            cancellation);

    /// <summary>Takes in what a rehearsal elsewhere came to.</summary>
    public Task<Verdict<RehearsalReport>> TakeAsync(string programId, RehearsalSummary summary, string actor, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Partition.Program(programId),
            _ =>
            {
                var errors = RehearsalSummaryRules.Check(summary, programId);
                var report = new RehearsalReport(programId, summary, decider.Now);
                return Task.FromResult(errors.Count > 0
                    ? new Decision<Verdict<RehearsalReport>>(Refusal.Invalid(errors))
                    : new Decision<Verdict<RehearsalReport>>(report)
                    {
                        Writes = new Batch().Upsert(report),
                        Notes = [Note(actor, DecisionName.RehearsalReported, programId, "handed in", summary.Program)],
                    });
            },
            cancellation);

    private static LedgerNote Note(string actor, DecisionName decision, string programId, string outcome, object? inputs = null) =>
        new(actor, decision, $"program:{programId}", outcome, inputs);
}
