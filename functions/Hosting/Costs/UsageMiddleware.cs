using MentorFlow.Domain.Costs;

namespace MentorFlow.Functions.Hosting.Costs;

/// <summary>Counts every execution of a function, as the platform bills it, and says what it is for: by its instance, else by what it touches.</summary>
internal sealed class UsageMiddleware(UsageMeter meter) : IFunctionsWorkerMiddleware
{
    private const string InstanceId = "instanceId";

    private const string Mentorships = "mentorships";

    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (!meter.IsOn)
        {
            await next(context);
            return;
        }

        var trigger = TriggerOf(context.FunctionDefinition);
        if (trigger is { Type: "orchestrationTrigger" or "entityTrigger" })
        {
            // At once: a turn reads and writes nothing, and ends where it waits.
            meter.End(UsageMeter.Begin(await PlaceOfTurnAsync(context, trigger)), Execution(trigger.Type));
            await next(context);
            return;
        }

        var scope = trigger?.Type switch
        {
            "activityTrigger" => UsageMeter.Begin(PlaceOfActivity(context)),
            "httpTrigger" => UsageMeter.Begin(place: null, MentorshipIn(context)),
            _ => UsageMeter.Begin(place: null),
        };
        try
        {
            await next(context);
        }
        finally
        {
            meter.End(scope, Execution(trigger?.Type));
        }
    }

    private static UsageCounts Execution(string? trigger) => trigger switch
    {
        "orchestrationTrigger" => new UsageCounts { Turns = 1 },
        "entityTrigger" => new UsageCounts { Entities = 1 },
        "activityTrigger" => new UsageCounts { Activities = 1 },
        "httpTrigger" => new UsageCounts { Requests = 1 },
        _ => new UsageCounts { Others = 1 },
    };

    private static BindingMetadata? TriggerOf(FunctionDefinition function) =>
        function.InputBindings.Values.FirstOrDefault(binding => binding.Type.EndsWith("Trigger", StringComparison.OrdinalIgnoreCase));

    private static async ValueTask<UsagePlace> PlaceOfTurnAsync(FunctionContext context, BindingMetadata trigger) =>
        (await context.BindInputAsync<object>(trigger)).Value switch
        {
            string request when TurnRequest.InstanceIdOf(request) is { } instanceId => UsagePlace.OfInstance(instanceId),
            TaskOrchestrationContext turn => UsagePlace.OfInstance(turn.InstanceId),
            _ => UsagePlace.Shared,
        };

    private static UsagePlace PlaceOfActivity(FunctionContext context) =>
        context.BindingContext.BindingData.TryGetValue(InstanceId, out var told) && told?.ToString() is { Length: > 0 } instanceId
            ? UsagePlace.OfInstance(instanceId.Trim('"'))
            : UsagePlace.Shared;

    private static string? MentorshipIn(FunctionContext context)
    {
        var parts = context.GetHttpContext()?.Request.Path.Value?.Split('/') ?? [];
        var at = Array.IndexOf(parts, Mentorships);
        return at >= 0 && at + 1 < parts.Length && parts[at + 1].Length > 0 ? parts[at + 1] : null;
    }
}
