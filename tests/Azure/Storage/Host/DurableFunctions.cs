using System.Reflection;
using DurableTask.Core;
using MentorFlow.Functions;
using MentorFlow.Orchestrations.Deciding;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Worker.Shims;

namespace MentorFlow.Tests.Azure.Storage.Hosting;

/// <summary>Every durable function of the product, as the Functions host finds them: public methods with the attribute, by its name.</summary>
internal sealed class DurableFunctions(IServiceProvider services, DurableTaskClient client, DurableTaskShimFactory shims)
{
    private static readonly Assembly[] Product = [typeof(InstanceIds).Assembly, typeof(App).Assembly];

    public INameVersionObjectManager<TaskOrchestration> Orchestrators { get; } = new Named<TaskOrchestration>(
        Methods<OrchestrationTriggerAttribute>(), (name, method) => shims.CreateOrchestration(name, new MethodOrchestrator(method)));

    public INameVersionObjectManager<TaskActivity> Activities { get; } = new Named<TaskActivity>(
        Methods<ActivityTriggerAttribute>(), (name, method) => shims.CreateActivity(name, new MethodActivity(method, services, client)));

    private static Dictionary<string, MethodInfo> Methods<TTrigger>()
        where TTrigger : Attribute => Product
            .SelectMany(assembly => assembly.GetExportedTypes())
            .SelectMany(type => type.GetMethods())
            .Where(method => method.GetParameters().Any(parameter => parameter.GetCustomAttribute<TTrigger>() is not null))
            .ToDictionary(method => method.GetCustomAttribute<FunctionAttribute>()!.Name);

    private sealed class Named<T>(Dictionary<string, MethodInfo> methods, Func<string, MethodInfo, T> create) : INameVersionObjectManager<T>
        where T : class
    {
        public void Add(ObjectCreator<T> creator) => throw new NotSupportedException("The product's functions are found by their attributes.");

        public T? GetObject(string name, string? version) => methods.TryGetValue(name, out var method) ? create(name, method) : null;
    }
}
