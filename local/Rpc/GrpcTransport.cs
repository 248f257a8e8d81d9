using System.Threading.Channels;
using Grpc.Core;

namespace MentorFlow.Local.Rpc;

/// <summary>The FunctionRpc service that a worker in a process of its own connects to.</summary>
internal sealed class GrpcTransport : FunctionRpc.FunctionRpcBase, IWorkerTransport
{
    private readonly Channel<StreamingMessage> outgoing = Channel.CreateUnbounded<StreamingMessage>(new UnboundedChannelOptions { SingleReader = true });

    public Action<StreamingMessage>? Received { get; set; }

    public ValueTask SendAsync(StreamingMessage message) => outgoing.Writer.WriteAsync(message);

    public override async Task EventStream(
        IAsyncStreamReader<StreamingMessage> requestStream, IServerStreamWriter<StreamingMessage> responseStream, ServerCallContext context)
    {
        var writing = WriteAsync(responseStream, context.CancellationToken);
        while (await requestStream.MoveNext(context.CancellationToken))
        {
            Received!(requestStream.Current);
        }

        await writing;
    }

    private async Task WriteAsync(IServerStreamWriter<StreamingMessage> stream, CancellationToken cancellation)
    {
        await foreach (var message in outgoing.Reader.ReadAllAsync(cancellation))
        {
            await stream.WriteAsync(message, cancellation);
        }
    }
}
