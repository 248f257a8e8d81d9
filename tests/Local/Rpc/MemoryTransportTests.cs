using System.Reflection;

namespace MentorFlow.Tests.Local.Rpc;

public sealed class MemoryTransportTests
{
    private const string Namespace = "Microsoft.Azure.Functions.Worker.Grpc";

    /// <summary>
    /// MemoryTransport implements these two internal interfaces by their names; where an update of the package changes them, it has to follow.
    /// </summary>
    [Theory]
    [InlineData("IWorkerClientFactory", "IWorkerClient CreateClient(IMessageProcessor)")]
    [InlineData("IWorkerClient", "Task StartAsync(CancellationToken); ValueTask SendMessageAsync(StreamingMessage)")]
    public void The_internals_of_the_worker_that_the_transport_relies_on_are_as_it_knows_them(string name, string members)
    {
        var contract = Assembly.Load(Namespace).GetType($"{Namespace}.{name}");

        Assert.True(contract is { IsInterface: true }, $"{Namespace}.{name} is no interface anymore: see local/Rpc/MemoryTransport.cs.");
        Assert.Equal(members, string.Join("; ", contract.GetMethods().Select(Text).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void The_worker_takes_messages_by_the_method_that_the_transport_calls()
    {
        var processor = Assembly.Load(Namespace).GetType($"{Namespace}.IWorkerClientFactory")!.GetMethod("CreateClient")!.GetParameters()[0].ParameterType;

        Assert.Contains("Task ProcessMessageAsync(StreamingMessage)", processor.GetMethods().Select(Text));
    }

    private static string Text(MethodInfo method) =>
        $"{method.ReturnType.Name} {method.Name}({string.Join(", ", method.GetParameters().Select(parameter => parameter.ParameterType.Name))})";
}
