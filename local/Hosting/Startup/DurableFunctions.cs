using Azure.Core.Serialization;

namespace MentorFlow.Local.Hosting;

/// <summary>Gives the durable engine the app's orchestrators and activities, each behind the worker's middleware.</summary>
internal static class DurableFunctions
{
    public static DurableRegistry Register(FunctionCatalog catalog, FunctionPipeline pipeline, IServiceProvider root)
    {
        var registry = new DurableRegistry();
        foreach (var function in catalog.Functions)
        {
            switch (function.Trigger)
            {
                case OrchestrationTriggerAttribute:
                    registry.Add(Orchestrator(function, pipeline, root));
                    break;
                case ActivityTriggerAttribute:
                    registry.Add(Activity(function, pipeline, root));
                    break;
            }
        }

        return registry;
    }

    public static void Configure(DurableEngineOptions options, HostSettings settings, HostJson host, ObjectSerializer serializer)
    {
        options.File = settings.Storage == StorageKind.Memory ? null : Path.Combine(settings.DataFolder, "durable.db");
        options.DefaultVersion = host.DefaultVersion ?? "";
        options.DataConverter = new ObjectSerializerConverter(serializer);

        // A clock that jumps is there to tell the same story twice.
        options.OneAtATime = settings.Clock == ClockKind.Virtual;
    }

    private static OrchestratorRegistration Orchestrator(DiscoveredFunction function, FunctionPipeline pipeline, IServiceProvider root) =>
        new(function.Name, function.Candidate.OrchestratorInput?.ParameterType, async (context, input) =>
        {
            await using var invocation = new Invocation(function, root, new OrchestratorTrigger(context, input), CancellationToken.None);
            await pipeline.InvokeAsync(invocation);
            return invocation.Result.Value;
        });

    private static ActivityRegistration Activity(DiscoveredFunction function, FunctionPipeline pipeline, IServiceProvider root)
    {
        var input = function.Candidate.TriggerParameter!;
        return new(function.Name, ParameterBindings.IsAmbient(input) ? null : input.ParameterType, async (call, cancellation) =>
        {
            await using var invocation = new Invocation(function, root, call, cancellation)
            {
                BindingData = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase) { ["instanceId"] = call.InstanceId },
            };
            await pipeline.InvokeAsync(invocation);
            return invocation.Result.Value;
        });
    }
}
