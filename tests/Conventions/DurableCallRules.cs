using System.Reflection;
using MentorFlow.Local.Hosting;

namespace MentorFlow.Tests.Conventions;

/// <summary>What must hold between a call by name and the function of that name: nothing but a test would notice before it runs.</summary>
internal static class DurableCallRules
{
    public static IEnumerable<string> Check(IEnumerable<Assembly> assemblies, IEnumerable<MethodInfo> functions)
    {
        var byName = functions.Select(method => new FunctionCandidate(method)).ToLookup(function => function.Name, StringComparer.Ordinal);
        return
            from call in assemblies.SelectMany(DurableCall.In)
            from refusal in Check(call, byName[call.Name].FirstOrDefault(function => IsCallable(call, function)))
            select $"{call.Caller.DeclaringType!.FullName}: the call of {call.Name} {refusal}.";
    }

    private static bool IsCallable(DurableCall call, FunctionCandidate function) =>
        call.IsActivity ? function.Trigger is ActivityTriggerAttribute : function.Trigger is OrchestrationTriggerAttribute;

    private static IEnumerable<string> Check(DurableCall call, FunctionCandidate? function)
    {
        if (function is null)
        {
            yield return $"finds no {(call.IsActivity ? "activity" : "orchestrator")} of that name";
            yield break;
        }

        var returned = AwaitedResult.TypeOf(function.Method.ReturnType);
        if (call.Output is { IsGenericParameter: false } expected && expected != returned)
        {
            yield return $"expects {expected.Name}, and the function returns {returned?.Name ?? "nothing"}";
        }

        if (InputRefusal(call.Input!, InputOf(function)) is { } refusal)
        {
            yield return refusal;
        }
    }

    private static ParameterInfo? InputOf(FunctionCandidate function) => function.Trigger is OrchestrationTriggerAttribute
        ? function.OrchestratorInput
        : ParameterBindings.IsAmbient(function.TriggerParameter!) ? null : function.TriggerParameter;

    private static string? InputRefusal(IlValue passed, ParameterInfo? wanted) => (passed, wanted) switch
    {
        ({ IsNull: true }, null) => null,
        ({ IsNull: true }, _) => MayBeNull(wanted) ? null : $"passes nothing, and the function takes {wanted.ParameterType.Name}",
        ({ Type: { } type }, null) => $"passes {type.Name}, and the function takes nothing",
        ({ Type: { } type }, _) when type != typeof(object) && !type.IsGenericParameter && !Fits(type, wanted.ParameterType) =>
            $"passes {type.Name}, and the function takes {wanted.ParameterType.Name}",
        _ => null,
    };

    private static bool Fits(Type passed, Type wanted) =>
        passed.IsAssignableTo(wanted) || Nullable.GetUnderlyingType(wanted) == passed || Nullable.GetUnderlyingType(passed) == wanted;

    private static bool MayBeNull(ParameterInfo parameter) =>
        Nullable.GetUnderlyingType(parameter.ParameterType) is not null
        || parameter.ParameterType == typeof(object)
        || (!parameter.ParameterType.IsValueType && new NullabilityInfoContext().Create(parameter).WriteState != NullabilityState.NotNull);
}
