using MentorFlow.Local.Hosting;

namespace MentorFlow.Tests.Local.Durable;

/// <summary>Registers lambdas, so that a test shows its orchestrator where it is run.</summary>
internal static class Orchestrations
{
    public static DurableRegistry Orchestrator<TOutput>(
        this DurableRegistry registry, string name, Func<TaskOrchestrationContext, Task<TOutput>> run) =>
        registry.Add(new OrchestratorRegistration(name, null, async (context, _) => await run(context)));

    public static DurableRegistry Orchestrator<TInput, TOutput>(
        this DurableRegistry registry, string name, Func<TaskOrchestrationContext, TInput, Task<TOutput>> run) =>
        registry.Add(new OrchestratorRegistration(name, typeof(TInput), async (context, input) => await run(context, (TInput)input!)));

    public static DurableRegistry Activity<TInput, TOutput>(this DurableRegistry registry, string name, Func<TInput, TOutput> run) =>
        registry.Add(new ActivityRegistration(name, typeof(TInput), (call, _) => Task.FromResult<object?>(run((TInput)call.Input!))));

    public static DurableRegistry Activity<TInput, TOutput>(
        this DurableRegistry registry, string name, Func<TInput, CancellationToken, Task<TOutput>> run) =>
        registry.Add(new ActivityRegistration(name, typeof(TInput), async (call, cancellation) => await run((TInput)call.Input!, cancellation)));
}
