using Microsoft.DurableTask.Protobuf;

namespace MentorFlow.Local.Durable;

/// <summary>An instance that has not ended, as a restart finds it.</summary>
/// <param name="Due">The earliest timer, UTC; before the first turn the moment it must wait for.</param>
/// <param name="Activities">How many activity calls are open.</param>
internal sealed record ActiveRow(long Key, string Id, int Run, int Turns, DateTime? Due, int Activities, string Version);

/// <summary>What a turn changes about its instance.</summary>
/// <param name="Due">The earliest timer, UTC.</param>
/// <param name="Activities">How many activity calls are open.</param>
/// <param name="CustomStatus">Null where the orchestrator has said nothing, and what an earlier run said still stands.</param>
internal readonly record struct Progress(
    OrchestrationStatus Status, DateTime Updated, DateTime? Due, int Activities, string? CustomStatus, string? Output, TaskFailureDetails? Failure)
{
    public bool IsEnd => InstanceFilter.IsEnd(Status);
}
