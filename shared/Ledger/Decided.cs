namespace MentorFlow.Ledger;

/// <summary>A decision that is saved. Whoever asked for it raises the signals and reports each as delivered; should that be interrupted, the sweep takes over.</summary>
public sealed record Decided<T>(T Outcome, IReadOnlyList<PendingSignal> Signals);
