using System.Text.Json;
using Google.Protobuf;
using MentorFlow.Local.Durable;
using Microsoft.DurableTask.Protobuf;
using Microsoft.DurableTask.Worker;
using Microsoft.DurableTask.Worker.Grpc;

namespace MentorFlow.Tests.Local.Durable;

/// <summary>Runs lambdas in Microsoft's replay, so that a test shows its orchestrators where it runs them.</summary>
internal sealed class LabWorker : IDurableWorker
{
    private readonly Dictionary<string, ITaskOrchestrator> orchestrators = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Func<ActivityCall, CancellationToken, Task<string?>>> activities = new(StringComparer.OrdinalIgnoreCase);
    private ExtendedSessionsCache sessions = new();

    /// <summary>How many events of the past each turn was asked with, oldest turn first.</summary>
    public List<int> PastEvents { get; } = [];

    public LabWorker Orchestrator<TOutput>(string name, Func<TaskOrchestrationContext, Task<TOutput>> run) =>
        Orchestrator<JsonElement?, TOutput>(name, (context, _) => run(context));

    public LabWorker Orchestrator<TInput, TOutput>(string name, Func<TaskOrchestrationContext, TInput, Task<TOutput>> run)
    {
        orchestrators[name] = FuncTaskOrchestrator.Create(run);
        return this;
    }

    public LabWorker Activity<TInput, TOutput>(string name, Func<TInput, TOutput> run) =>
        Activity<TInput, TOutput>(name, (input, _) => Task.FromResult(run(input)));

    public LabWorker Activity<TInput, TOutput>(string name, Func<TInput, CancellationToken, Task<TOutput>> run) =>
        Call(name, async (call, cancellation) => JsonSerializer.Serialize(await run(JsonSerializer.Deserialize<TInput>(call.Input ?? "null")!, cancellation)));

    public LabWorker Call(string name, Func<ActivityCall, CancellationToken, Task<string?>> run)
    {
        activities[name] = run;
        return this;
    }

    /// <summary>Lets every orchestrator go that was alive between turns, as a worker may at any time.</summary>
    public void Forget() => sessions = new ExtendedSessionsCache();

    public bool HasOrchestrator(string name) => orchestrators.ContainsKey(name);

    public bool HasActivity(string name) => activities.ContainsKey(name);

    public Task<OrchestratorResponse> RunTurnAsync(string orchestrator, OrchestratorRequest request, CancellationToken cancellation)
    {
        lock (PastEvents)
        {
            PastEvents.Add(request.PastEvents.Count);
        }

        var answer = GrpcOrchestrationRunner.LoadAndRun(Convert.ToBase64String(request.ToByteArray()), orchestrators[orchestrator], sessions);
        return Task.FromResult(OrchestratorResponse.Parser.ParseFrom(Convert.FromBase64String(answer)));
    }

    public Task<string?> RunActivityAsync(ActivityCall call, CancellationToken cancellation) => activities[call.Name](call, cancellation);
}
