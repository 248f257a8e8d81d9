namespace MentorFlow.Local.Hosting;

/// <summary>What orchestrators and activities must look like for the worker's generator to call them.</summary>
internal static class DurableRules
{
    public static IEnumerable<string> Check(FunctionCandidate function)
    {
        if (function.Trigger is not OrchestrationTriggerAttribute)
        {
            yield break;
        }

        if (!function.Method.IsStatic)
        {
            yield return "it is an orchestrator and must be static: it replays, and injected services would not";
        }

        if (!function.Method.ReturnType.IsAssignableTo(typeof(Task)))
        {
            yield return "it is an orchestrator and must return Task or Task<T>";
        }

        if (function.OrchestratorInput is { ParameterType: { IsValueType: true } input } && Nullable.GetUnderlyingType(input) is null)
        {
            yield return $"its input is {input.Name}, a value that cannot be missing: make it nullable";
        }
    }
}
