namespace MentorFlow.Local.Hosting;

/// <summary>An orchestrator awaited something that history cannot replay: a delay, I/O, another thread.</summary>
public sealed class NonDurableAwaitException(string instanceId, string orchestrator, int step)
    : InvalidOperationException(
        $"Orchestrator '{orchestrator}' of instance '{instanceId}' awaits something that is not durable after step {step}. "
        + "An orchestrator may await only what its TaskOrchestrationContext returns; put everything else into an activity.");
