using Grpc.Core;

namespace MentorFlow.Local.Durable;

/// <summary>Passes the calls of a gRPC client to a service in the same process: the same client code, without a network.</summary>
internal sealed class InProcessCalls : CallInvoker
{
    private readonly Dictionary<string, Delegate> methods;

    public InProcessCalls(Microsoft.DurableTask.Protobuf.TaskHubSidecarService.TaskHubSidecarServiceBase service)
    {
        var binder = new Binder();
        Microsoft.DurableTask.Protobuf.TaskHubSidecarService.BindService(binder, service);
        methods = binder.Methods;
    }

    public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options, TRequest request)
    {
        var call = new InProcessCall(method.FullName, options);
        var handler = (UnaryServerMethod<TRequest, TResponse>)methods[method.Name];
        return new AsyncUnaryCall<TResponse>(
            AsRpcAsync(() => handler(request, call), options.CancellationToken),
            Task.FromResult(Metadata.Empty),
            () => Status.DefaultSuccess,
            () => [],
            () => { });
    }

    public override AsyncServerStreamingCall<TResponse> AsyncServerStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options, TRequest request)
    {
        var stream = new InProcessStream<TResponse>();
        var call = new InProcessCall(method.FullName, options);
        _ = stream.CompleteAfterAsync(((ServerStreamingServerMethod<TRequest, TResponse>)methods[method.Name])(request, stream, call));
        return new AsyncServerStreamingCall<TResponse>(stream, Task.FromResult(Metadata.Empty), () => Status.DefaultSuccess, () => [], () => { });
    }

    public override TResponse BlockingUnaryCall<TRequest, TResponse>(Method<TRequest, TResponse> method, string? host, CallOptions options, TRequest request) =>
        throw new NotSupportedException("The durable client makes no blocking calls.");

    public override AsyncClientStreamingCall<TRequest, TResponse> AsyncClientStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options) =>
        throw new NotSupportedException("The durable client streams nothing to its service.");

    public override AsyncDuplexStreamingCall<TRequest, TResponse> AsyncDuplexStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options) =>
        throw new NotSupportedException("The durable client streams nothing to its service.");

    /// <summary>A network turns every failure into a status, and the client library looks for nothing else.</summary>
    private static async Task<T> AsRpcAsync<T>(Func<Task<T>> handle, CancellationToken cancellation)
    {
        try
        {
            return await handle();
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw new RpcException(new Status(StatusCode.Cancelled, "The caller has given up."));
        }
        catch (Exception failure) when (failure is not RpcException)
        {
            throw new RpcException(new Status(StatusCode.Unavailable, failure.Message, failure));
        }
    }

    private sealed class Binder : ServiceBinderBase
    {
        public Dictionary<string, Delegate> Methods { get; } = [];

        public override void AddMethod<TRequest, TResponse>(Method<TRequest, TResponse> method, UnaryServerMethod<TRequest, TResponse>? handler) =>
            Methods.Add(method.Name, handler!);

        public override void AddMethod<TRequest, TResponse>(Method<TRequest, TResponse> method, ServerStreamingServerMethod<TRequest, TResponse>? handler) =>
            Methods.Add(method.Name, handler!);
    }
}
