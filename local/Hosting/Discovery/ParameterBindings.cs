using System.Reflection;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Local.Hosting;

internal delegate ValueTask<object?> ParameterBinding(Invocation invocation);

/// <summary>Where each parameter of a function gets its value from. Whatever has no place here would arrive as null on Azure.</summary>
internal static class ParameterBindings
{
    public static bool IsAmbient(ParameterInfo parameter) =>
        parameter.ParameterType == typeof(FunctionContext) || parameter.ParameterType == typeof(CancellationToken);

    /// <summary>The binding of one parameter; null when nothing can bind it.</summary>
    public static ParameterBinding? For(FunctionCandidate function, ParameterInfo parameter) => parameter switch
    {
        _ when parameter.ParameterType == typeof(FunctionContext) => invocation => ValueTask.FromResult<object?>(invocation),
        _ when parameter.ParameterType == typeof(CancellationToken) => invocation => ValueTask.FromResult<object?>(invocation.CancellationToken),
        _ when parameter.IsDefined(typeof(DurableClientAttribute)) => DurableClient(parameter),
        _ when parameter.IsDefined(typeof(TriggerBindingAttribute)) => Trigger(parameter),
        _ when function.Trigger is OrchestrationTriggerAttribute && parameter.Position == function.OrchestratorInput?.Position =>
            invocation => ValueTask.FromResult(((OrchestratorTrigger)invocation.Trigger!).Input),
        _ when function.Trigger is HttpTriggerAttribute && parameter.IsDefined(typeof(FromBodyAttribute)) =>
            invocation => BodyBinding.ReadAsync(invocation, parameter.ParameterType),
        _ when function.Trigger is HttpTriggerAttribute or ActivityTriggerAttribute => NamedValue.For(parameter),
        _ => null,
    };

    private static ParameterBinding? DurableClient(ParameterInfo parameter) => parameter.ParameterType == typeof(DurableTaskClient)
        ? invocation => ValueTask.FromResult<object?>(invocation.DurableClient)
        : null;

    private static ParameterBinding? Trigger(ParameterInfo parameter) => parameter.GetCustomAttribute<TriggerBindingAttribute>() switch
    {
        HttpTriggerAttribute when parameter.ParameterType == typeof(HttpRequest) =>
            invocation => ValueTask.FromResult<object?>(((HttpContext)invocation.Trigger!).Request),
        TimerTriggerAttribute when parameter.ParameterType == typeof(TimerInfo) => invocation => ValueTask.FromResult(invocation.Trigger),
        OrchestrationTriggerAttribute when parameter.ParameterType == typeof(TaskOrchestrationContext) =>
            invocation => ValueTask.FromResult<object?>(((OrchestratorTrigger)invocation.Trigger!).Context),
        ActivityTriggerAttribute => invocation => ValueTask.FromResult(((ActivityCall)invocation.Trigger!).Input),
        _ => null,
    };
}
