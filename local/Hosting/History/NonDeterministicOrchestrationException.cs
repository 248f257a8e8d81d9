namespace MentorFlow.Local.Hosting;

/// <summary>Today's orchestrator code does not do what the history of an instance says it did.</summary>
public sealed class NonDeterministicOrchestrationException(string instanceId, string orchestrator, int step, string expected, string found)
    : InvalidOperationException(
        $"Orchestrator '{orchestrator}' no longer fits the history of instance '{instanceId}' at step {step}: expected {expected}, found {found}. "
        + "Was the code changed while this instance was running?")
{
    public string InstanceId { get; } = instanceId;

    /// <summary>The position in the run: steps count calls, timers, sent events and the end, from 0.</summary>
    public int Step { get; } = step;

    /// <summary>What history recorded.</summary>
    public string Expected { get; } = expected;

    /// <summary>What the code did on replay.</summary>
    public string Found { get; } = found;
}
