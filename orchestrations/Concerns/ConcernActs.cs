using MentorFlow.Domain.Concerns;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Concerns;

/// <summary>What people confide or ask, and what they write about it later (R19, R92, R97).</summary>
public sealed class ConcernActs(Decider decider)
{
    /// <summary>Opens it and tells who has to answer. The same form twice opens one; the same words in another form open another.</summary>
    /// <returns><see cref="RefusalReason.AlreadyDone"/> for a form that came before.</returns>
    public Task<Verdict<Concern>> RaiseAsync(NewConcern order, CancellationToken cancellation = default) => decider.DecideAsync(
        Partition.Program(order.ProgramId),
        async token => await ConcernStand.OfNewAsync(decider, order, token) is { } stand
            ? ConcernDeciding.Raise(stand, order, decider.Now)
            : new Decision<Verdict<Concern>>(RefusalReason.Unknown),
        cancellation);

    /// <summary>Writes once more, and so opens again what was closed not long ago.</summary>
    /// <param name="messageId">Made by the form: the same one again is a repeat.</param>
    /// <returns><see cref="RefusalReason.Unknown"/> for what somebody else raised.</returns>
    public Task<Verdict<Concern>> WriteAsync(
        string programId, string concernId, string personId, string messageId, string? text, CancellationToken cancellation = default) =>
        DecideAsync(programId, concernId, personId, stand => ConcernDeciding.Write(stand, messageId, text, decider.Now), cancellation);

    /// <summary>Says that nothing more is needed.</summary>
    /// <returns>As above.</returns>
    public Task<Verdict<Concern>> SettleAsync(string programId, string concernId, string personId, CancellationToken cancellation = default) =>
        DecideAsync(programId, concernId, personId, stand => ConcernDeciding.Settle(stand, decider.Now), cancellation);

    private Task<Verdict<Concern>> DecideAsync(
        string programId,
        string concernId,
        string personId,
        Func<ConcernStand, Decision<Verdict<Concern>>> decide,
        CancellationToken cancellation) => decider.DecideAsync(
        Partition.Program(programId),
        async token => await ConcernStand.ReadAsync(decider, programId, concernId, token) is { } stand && stand.Concern!.PersonId == personId
            ? decide(stand)
            : new Decision<Verdict<Concern>>(RefusalReason.Unknown),
        cancellation);
}
