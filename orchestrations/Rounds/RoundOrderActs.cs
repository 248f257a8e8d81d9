using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Matching.Review;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Rounds;

/// <summary>
/// Has steps of the review of a large round, and looks at what they would change, computed in the background: the press of a button is answered at once,
/// with where to see how far it has come.
/// </summary>
public sealed class RoundOrderActs(Decider decider, KeptRounds rounds, RoundSize size)
{
    /// <summary>Whether steps of a round are to be ordered, and not taken in the request.</summary>
    public async Task<bool> IsLargeAsync(string programId, int number, CancellationToken cancellation = default) =>
        await decider.Store.FindAsync(RoundLine.KeyOf(programId, number), cancellation) is { Value: var line } ? size.IsLarge(line)
        : await rounds.FindAsync(programId, number, cancellation) is { } round && size.IsLarge(round);

    /// <param name="kind">A step or a preview.</param>
    /// <param name="version">Of the round that the coordinator looked at.</param>
    /// <param name="coordinator">As signed in to the console.</param>
    /// <returns>The order, which may have been given before and be over.</returns>
    public async Task<Verdict<RoundOrder>> OrderAsync(
        string programId, int number, RoundOrderKind kind, int version, ReviewStep step, string coordinator, CancellationToken cancellation = default)
    {
        if (await rounds.FindAsync(programId, number, cancellation) is not { } round)
        {
            return RefusalReason.Unknown;
        }

        if (RoundDecisions.RefuseReview(round, version) is { } refusal)
        {
            return kind is RoundOrderKind.Step && RoundDecisions.IsRepeated(round, version, step, coordinator) ? RefusalReason.AlreadyDone : refusal;
        }

        var program = await decider.LoadAsync(MentoringProgram.KeyOf(programId), cancellation);
        var now = decider.Now;
        var order = new RoundOrder(
            programId,
            number,
            RoundOrder.IdOf(programId, number, kind, version, step, coordinator),
            kind,
            version,
            step,
            coordinator,
            now,
            RoundPhase.Waiting,
            now);
        return await decider.DecideAsync(order.Partition, token => BeginAsync(order, program, token), cancellation);
    }

    /// <summary>What is worked on for a round just now.</summary>
    /// <param name="number">Null for any round of the program.</param>
    /// <returns>Null for nothing.</returns>
    public async Task<RoundOrder?> RunningAsync(string programId, int? number, CancellationToken cancellation = default) =>
        await decider.Store
            .QueryAsync(
                Partition.Program(programId),
                new DocumentQuery<RoundOrder>(IdPrefix: number is { } one ? RoundOrder.PrefixOf(one) : null),
                cancellation)
            .Select(stored => stored.Value)
            .FirstOrDefaultAsync(order => !order.IsOver, cancellation);

    private async Task<Decision<Verdict<RoundOrder>>> BeginAsync(RoundOrder order, MentoringProgram program, CancellationToken cancellation) =>
        await decider.Store.FindAsync(Key.Of(order), cancellation) is { Value: var given }
            ? new Decision<Verdict<RoundOrder>>(given)
            : new Decision<Verdict<RoundOrder>>(order)
            {
                Writes = new Batch().Create(order),
                Signals = [Signals.Start(
                    nameof(RoundOrderOrchestrator),
                    InstanceIds.RoundOrder(order.ProgramId, order.OrderId),
                    new RoundOrderInput(order.ProgramId, order.Number, order.OrderId, program.Policy.WorkItems))],
            };
}
