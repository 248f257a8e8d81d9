using System.Reflection;

namespace MentorFlow.Tests.Conventions;

/// <summary>One place in the code that starts an activity or an orchestrator by a name known at compile time.</summary>
internal sealed record DurableCall(MethodBase Caller, string Name, bool IsActivity, IlValue? Input, Type? Output)
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly string[] Prefixes = ["CallActivity", "CallSubOrchestrator", "ScheduleNewOrchestration"];
    private static readonly Type[] Starters = [typeof(TaskOrchestrationContext), typeof(DurableTaskClient), typeof(IOrchestrationSubmitter)];

    public static IEnumerable<DurableCall> In(Assembly assembly) =>
        from type in assembly.GetTypes()
        from method in type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared))
        where method.GetMethodBody() is not null
        from call in new IlStack(method).Calls()
        where Starters.Contains(call.Callee.DeclaringType) && Prefixes.Any(prefix => call.Callee.Name.StartsWith(prefix, StringComparison.Ordinal))
        where call.Arguments[0].Text is not null
        select Create(method, (MethodInfo)call.Callee, call.Arguments);

    private static DurableCall Create(MethodBase caller, MethodInfo callee, IlValue[] arguments)
    {
        var input = Array.FindIndex(callee.GetParameters(), parameter => parameter.Name == "input");
        return new DurableCall(
            caller,
            arguments[0].Text!,
            callee.Name == nameof(TaskOrchestrationContext.CallActivityAsync),
            input < 0 ? new IlValue(null, IsNull: true) : arguments[input],
            callee.IsGenericMethod ? callee.GetGenericArguments()[0] : null);
    }
}
