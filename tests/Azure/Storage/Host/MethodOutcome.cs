using System.Reflection;

namespace MentorFlow.Tests.Azure.Storage.Hosting;

/// <summary>What a method that returns a task gave in the end.</summary>
internal static class MethodOutcome
{
    public static Type TypeOf(MethodInfo method) => method.ReturnType.GetGenericArguments()[0];

    public static async Task<object?> OfAsync(MethodInfo method, Task run)
    {
        await run;
        return method.ReturnType.GetProperty(nameof(Task<int>.Result))!.GetValue(run);
    }
}
