namespace MentorFlow.Local.Hosting;

/// <summary>What an orchestrator received at one moment and what it decided then: the unit that is replayed and stored.</summary>
/// <param name="At">UTC; what <see cref="TaskOrchestrationContext.CurrentUtcDateTime"/> says during this turn.</param>
public sealed record HistoryTurn(DateTime At, IReadOnlyList<HistoryEvent> Received, IReadOnlyList<HistoryEvent> Decided);
