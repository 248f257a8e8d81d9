namespace MentorFlow.Domain.Ledger;

/// <summary>
/// A decision that is saved. Its signals are raised and reported as delivered by the caller, by the instance itself when it begins, or at
/// last by the sweep.
/// </summary>
public sealed record Decided<T>(T Outcome, IReadOnlyList<PendingSignal> Signals);
