namespace MentorFlow.Local.Durable;

/// <summary>An instance that has not ended, as a restart finds it.</summary>
internal sealed record ActiveRow(
    long Key, string Id, string Name, OrchestrationRuntimeStatus Status, int Run, int Turns, DateTime? Due, int Activities, string Version);

/// <summary>What a turn changes about its instance.</summary>
/// <param name="Due">The earliest timer, UTC.</param>
/// <param name="Activities">How many activity calls are open.</param>
/// <param name="SetsCustomStatus">False where this run has not spoken of it, and what an earlier run set still stands.</param>
internal readonly record struct Progress(
    OrchestrationRuntimeStatus Status,
    DateTime Updated,
    DateTime? Due,
    int Activities,
    bool SetsCustomStatus,
    string? CustomStatus,
    string? Output,
    TaskFailureDetails? Failure)
{
    public bool IsEnd => Status is OrchestrationRuntimeStatus.Completed or OrchestrationRuntimeStatus.Failed or OrchestrationRuntimeStatus.Terminated;
}

