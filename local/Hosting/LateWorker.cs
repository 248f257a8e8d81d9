using MentorFlow.Local.Durable;
using Microsoft.DurableTask.Protobuf;

namespace MentorFlow.Local.Hosting;

/// <summary>The engine's store is opened before the worker starts, so that a folder that cannot be used is refused while nothing has happened.</summary>
internal sealed class LateWorker : IDurableWorker
{
    private IDurableWorker? worker;

    private IDurableWorker Worker => worker ?? throw new InvalidOperationException("The worker is not ready.");

    public void Set(IDurableWorker ready) => worker = ready;

    public bool HasOrchestrator(string name) => Worker.HasOrchestrator(name);

    public bool HasActivity(string name) => Worker.HasActivity(name);

    public Task<OrchestratorResponse> RunTurnAsync(string orchestrator, OrchestratorRequest request, CancellationToken cancellation) =>
        Worker.RunTurnAsync(orchestrator, request, cancellation);

    public Task<string?> RunActivityAsync(ActivityCall call, CancellationToken cancellation) => Worker.RunActivityAsync(call, cancellation);
}
