using System.Threading.Channels;
using Grpc.Core;

namespace MentorFlow.Local.Durable;

/// <summary>What a service learns of a call that came without a network.</summary>
internal sealed class InProcessCall(string method, CallOptions options) : ServerCallContext
{
    protected override string MethodCore => method;

    protected override string HostCore => "local";

    protected override string PeerCore => "local";

    protected override DateTime DeadlineCore => options.Deadline ?? DateTime.MaxValue;

    protected override Metadata RequestHeadersCore => options.Headers ?? [];

    protected override CancellationToken CancellationTokenCore => options.CancellationToken;

    protected override Metadata ResponseTrailersCore { get; } = [];

    protected override Status StatusCore { get; set; }

    protected override WriteOptions? WriteOptionsCore { get; set; }

    protected override AuthContext AuthContextCore { get; } = new(null, []);

    protected override ContextPropagationToken CreatePropagationTokenCore(ContextPropagationOptions? options) => throw new NotSupportedException();

    protected override Task WriteResponseHeadersAsyncCore(Metadata responseHeaders) => Task.CompletedTask;
}

/// <summary>A stream of answers without a network.</summary>
internal sealed class InProcessStream<T> : IServerStreamWriter<T>, IAsyncStreamReader<T>
{
    private readonly Channel<T> channel = Channel.CreateUnbounded<T>();
    private T? current;

    public WriteOptions? WriteOptions { get; set; }

    public T Current => current!;

    public Task WriteAsync(T message) => channel.Writer.WriteAsync(message).AsTask();

    public async Task CompleteAfterAsync(Task writing)
    {
        await writing.ContinueWith(_ => { }, TaskScheduler.Default);
        channel.Writer.TryComplete(writing.Exception?.InnerException);
    }

    public async Task<bool> MoveNext(CancellationToken cancellationToken)
    {
        if (!await channel.Reader.WaitToReadAsync(cancellationToken))
        {
            return false;
        }

        return channel.Reader.TryRead(out current);
    }
}
