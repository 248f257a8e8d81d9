using System.Reflection;
using System.Runtime.ExceptionServices;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Local.Hosting;

/// <summary>Calls a function's method with bound arguments and awaits whatever it returns.</summary>
internal sealed class MethodCall
{
    private readonly MethodInvoker invoker;
    private readonly ObjectFactory? create;
    private readonly Func<object?, Task<object?>> unwrap;

    public MethodCall(MethodInfo method)
    {
        invoker = MethodInvoker.Create(method);
        create = method.IsStatic ? null : ActivatorUtilities.CreateFactory(method.DeclaringType!, []);
        unwrap = AwaitedResult.Of(method.ReturnType);
    }

    public async Task<object?> InvokeAsync(FunctionContext context, object?[] arguments)
    {
        var instance = create?.Invoke(context.InstanceServices, []);
        try
        {
            return await unwrap(Invoke(instance, arguments));
        }
        finally
        {
            await DisposeAsync(instance);
        }
    }

    private object? Invoke(object? instance, object?[] arguments)
    {
        try
        {
            return invoker.Invoke(instance, arguments.AsSpan());
        }
        catch (TargetInvocationException thrown) when (thrown.InnerException is { } cause)
        {
            ExceptionDispatchInfo.Throw(cause);
            throw;
        }
    }

    private static ValueTask DisposeAsync(object? instance)
    {
        switch (instance)
        {
            case IAsyncDisposable disposable:
                return disposable.DisposeAsync();
            case IDisposable disposable:
                disposable.Dispose();
                return ValueTask.CompletedTask;
            default:
                return ValueTask.CompletedTask;
        }
    }
}
