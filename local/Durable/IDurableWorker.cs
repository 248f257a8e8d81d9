using Microsoft.DurableTask.Protobuf;

namespace MentorFlow.Local.Durable;

/// <summary>Runs the code of orchestrators and activities; the engine keeps their histories and knows nothing of where they run.</summary>
public interface IDurableWorker
{
    bool HasOrchestrator(string name);

    bool HasActivity(string name);

    /// <summary>One turn: replays what the request brings, hands out its new events, answers with what the orchestrator decided.</summary>
    /// <exception cref="WorkerLostException">The worker went away before it answered.</exception>
    Task<OrchestratorResponse> RunTurnAsync(string orchestrator, OrchestratorRequest request, CancellationToken cancellation);

    /// <returns>The output as JSON; null when there is none.</returns>
    /// <exception cref="ActivityFailedException">The activity failed.</exception>
    /// <exception cref="WorkerLostException">The worker went away before it answered.</exception>
    Task<string?> RunActivityAsync(ActivityCall call, CancellationToken cancellation);
}

/// <summary>One attempt at one activity of one instance.</summary>
/// <param name="TaskId">The position of the call in the history of its instance: the same on every attempt.</param>
/// <param name="Input">JSON of the one argument; null when there is none.</param>
/// <param name="TraceParent">The W3C trace context of the caller; null where nobody follows it.</param>
public sealed record ActivityCall(string Name, string InstanceId, int TaskId, string? Input, string? TraceParent);

/// <summary>An activity failed, in the words that its orchestrator gets.</summary>
public sealed class ActivityFailedException(TaskFailureDetails details) : Exception(details.ErrorMessage)
{
    public TaskFailureDetails Details { get; } = details;
}
