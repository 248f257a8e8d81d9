using System.Reflection;
using Google.Protobuf;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MentorFlow.Local.Rpc;

/// <summary>
/// Takes the place of the worker's gRPC client where host and worker share a process: the same messages without a socket. The worker
/// keeps its two interfaces for that internal, so they are implemented through reflection; a test holds the names.
/// </summary>
internal sealed class MemoryTransport : IWorkerTransport
{
    private static readonly Assembly Worker = Assembly.Load("Microsoft.Azure.Functions.Worker.Grpc");
    private static readonly Type Factory = Worker.GetType("Microsoft.Azure.Functions.Worker.Grpc.IWorkerClientFactory", throwOnError: true)!;
    private static readonly Type Client = Worker.GetType("Microsoft.Azure.Functions.Worker.Grpc.IWorkerClient", throwOnError: true)!;
    private static readonly MethodInfo Process = Factory.GetMethod("CreateClient")!.GetParameters()[0].ParameterType.GetMethod("ProcessMessageAsync")!;
    private static readonly Type Message = Process.GetParameters()[0].ParameterType;

    private object? processor;

    public Action<StreamingMessage>? Received { get; set; }

    /// <summary>Registers this transport in the services of a worker that has not been built yet.</summary>
    public void AddTo(IServiceCollection services) => services.Replace(ServiceDescriptor.Singleton(Factory, Proxy.Of(Factory, CreateClient)));

    public ValueTask SendAsync(StreamingMessage message)
    {
        var theirs = (IMessage)Activator.CreateInstance(Message)!;
        theirs.MergeFrom(message.ToByteArray());
        Process.Invoke(processor, [theirs]);
        return ValueTask.CompletedTask;
    }

    private object CreateClient(MethodInfo method, object?[] arguments)
    {
        processor = arguments[0];
        return Proxy.Of(Client, CallClient);
    }

    private object CallClient(MethodInfo method, object?[] arguments)
    {
        if (method.Name == "StartAsync")
        {
            Received!(new StreamingMessage { StartStream = new StartStream() });
            return Task.CompletedTask;
        }

        Received!(StreamingMessage.Parser.ParseFrom(((IMessage)arguments[0]!).ToByteArray()));
        return ValueTask.CompletedTask;
    }

    /// <summary>An object that implements an interface by one function.</summary>
    public class Proxy : DispatchProxy
    {
        private Func<MethodInfo, object?[], object>? call;

        public static object Of(Type contract, Func<MethodInfo, object?[], object> call)
        {
            var proxy = Create(contract, typeof(Proxy));
            ((Proxy)proxy).call = call;
            return proxy;
        }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => call!(targetMethod!, args ?? []);
    }
}
