using System.Reflection;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Tests.Azure.Storage.Hosting;

/// <summary>An activity of the product: a method of a class that the app's services make, given its input, the durable client and a token.</summary>
internal sealed class MethodActivity(MethodInfo method, IServiceProvider services, DurableTaskClient client) : ITaskActivity
{
    public Type InputType => method.GetParameters()[0].ParameterType;

    public Type OutputType => MethodOutcome.TypeOf(method);

    public Task<object?> RunAsync(TaskActivityContext context, object? input)
    {
        var activity = ActivatorUtilities.CreateInstance(services, method.DeclaringType!);
        var arguments = method.GetParameters().Select((parameter, i) => i == 0 ? input : Bound(parameter.ParameterType)).ToArray();
        return MethodOutcome.OfAsync(method, (Task)method.Invoke(activity, BindingFlags.DoNotWrapExceptions, null, arguments, null)!);
    }

    private object Bound(Type type) => type == typeof(DurableTaskClient) ? client
        : type == typeof(CancellationToken) ? CancellationToken.None
        : throw new NotSupportedException($"{method.DeclaringType!.Name} asks for a {type.Name}.");
}
