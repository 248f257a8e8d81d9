using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace MentorFlow.Local.Hosting;

/// <summary>One trigger a function, and a source for every parameter.</summary>
internal static class TriggerRules
{
    public static IEnumerable<string> Check(FunctionCandidate function) => function.Triggers.Count switch
    {
        0 => ["it has no trigger: mark one parameter with [HttpTrigger], [TimerTrigger], [OrchestrationTrigger] or [ActivityTrigger]"],
        1 => function.Parameters.Select(parameter => Refusal(function, parameter)).OfType<string>(),
        _ => ["it has more than one trigger, and the host allows one"],
    };

    private static string? Refusal(FunctionCandidate function, ParameterInfo parameter) => parameter switch
    {
        _ when parameter.ParameterType.IsByRef => $"parameter {parameter.Name} is passed by reference",
        _ when parameter.ParameterType == typeof(HttpContext) || parameter.ParameterType == typeof(IHttpContextAccessor) =>
            $"parameter {parameter.Name} is {parameter.ParameterType.Name}, which arrives as null: take HttpRequest",
        _ when Has<IFromServiceMetadata>(parameter) =>
            $"parameter {parameter.Name} is [FromServices], which arrives as null: inject it through the constructor",
        _ when Has<IFromBodyMetadata>(parameter) =>
            $"parameter {parameter.Name} is MVC's [FromBody], which arrives as null: read the body with ReadFromJsonAsync",
        _ when function.Trigger is OrchestrationTriggerAttribute && parameter.IsDefined(typeof(DurableClientAttribute)) =>
            $"parameter {parameter.Name} is a durable client, and an orchestrator must not use one: call an activity that does",
        _ when ParameterBindings.For(function, parameter) is null => Unbound(function, parameter),
        _ => null,
    };

    private static bool Has<T>(ParameterInfo parameter) => parameter.GetCustomAttributes().Any(attribute => attribute is T);

    private static string Unbound(FunctionCandidate function, ParameterInfo parameter) => function.Trigger switch
    {
        HttpTriggerAttribute when parameter == function.TriggerParameter => $"parameter {parameter.Name} carries [HttpTrigger] and must be HttpRequest",
        TimerTriggerAttribute when parameter == function.TriggerParameter => $"parameter {parameter.Name} carries [TimerTrigger] and must be TimerInfo",
        OrchestrationTriggerAttribute when parameter == function.TriggerParameter =>
            $"parameter {parameter.Name} carries [OrchestrationTrigger] and must be TaskOrchestrationContext",
        _ when parameter.IsDefined(typeof(DurableClientAttribute)) => $"parameter {parameter.Name} carries [DurableClient] and must be DurableTaskClient",
        HttpTriggerAttribute => $"parameter {parameter.Name} is {parameter.ParameterType.Name}; route and query values arrive as string, int, long, bool or Guid only: take a string and parse it",
        _ => $"parameter {parameter.Name} has nothing to bind it",
    };
}
