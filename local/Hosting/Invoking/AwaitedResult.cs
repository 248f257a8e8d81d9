using System.Reflection;

namespace MentorFlow.Local.Hosting;

/// <summary>Turns what a method returns (a value, nothing, or a task of either) into a task of its result.</summary>
internal static class AwaitedResult
{
    public static Type? TypeOf(Type returned) => returned switch
    {
        _ when returned == typeof(void) || returned == typeof(Task) || returned == typeof(ValueTask) => null,
        { IsGenericType: true } when IsTask(returned) => returned.GetGenericArguments()[0],
        _ => returned,
    };

    public static Func<object?, Task<object?>> Of(Type returned) => returned switch
    {
        _ when returned == typeof(Task) => AwaitTaskAsync,
        _ when returned == typeof(ValueTask) => AwaitValueTaskAsync,
        { IsGenericType: true } when IsTask(returned) => Generic(returned),
        _ => Task.FromResult,
    };

    private static bool IsTask(Type returned) =>
        returned.GetGenericTypeDefinition() is var definition && (definition == typeof(Task<>) || definition == typeof(ValueTask<>));

    private static Func<object?, Task<object?>> Generic(Type returned)
    {
        var name = returned.GetGenericTypeDefinition() == typeof(Task<>) ? nameof(AwaitTaskOfAsync) : nameof(AwaitValueTaskOfAsync);
        return typeof(AwaitedResult).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(returned.GetGenericArguments())
            .CreateDelegate<Func<object?, Task<object?>>>();
    }

    private static async Task<object?> AwaitTaskAsync(object? task)
    {
        await (Task)task!;
        return null;
    }

    private static async Task<object?> AwaitValueTaskAsync(object? task)
    {
        await (ValueTask)task!;
        return null;
    }

    private static async Task<object?> AwaitTaskOfAsync<T>(object? task) => await (Task<T>)task!;

    private static async Task<object?> AwaitValueTaskOfAsync<T>(object? task) => await (ValueTask<T>)task!;
}
