using System.Reflection;
using Microsoft.DurableTask;

namespace MentorFlow.Tests.Azure.Storage.Hosting;

/// <summary>An orchestrator in function syntax: a static method that takes the context and its input.</summary>
internal sealed class MethodOrchestrator(MethodInfo method) : ITaskOrchestrator
{
    public Type InputType => method.GetParameters()[1].ParameterType;

    public Type OutputType => MethodOutcome.TypeOf(method);

    public Task<object?> RunAsync(TaskOrchestrationContext context, object? input) =>
        MethodOutcome.OfAsync(method, (Task)method.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [context, input], null)!);
}
