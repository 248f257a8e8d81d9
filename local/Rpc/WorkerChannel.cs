using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Local.Rpc;

/// <summary>The host's end of the FunctionRpc stream: makes the worker ready in the contract's order, then invokes its functions.</summary>
internal sealed class WorkerChannel : IDisposable
{
    /// <summary>A worker that is silent for longer than this at one step of its start will not come.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan CancelAgain = TimeSpan.FromMilliseconds(200);

    private readonly IWorkerTransport transport;
    private readonly WorkerLog log;
    private readonly ConcurrentDictionary<string, TaskCompletionSource<StreamingMessage>> awaited = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TaskCompletionSource<InvocationResponse>> invocations = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<Task>> loads = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Exception? gone;

    public WorkerChannel(IWorkerTransport transport, ILogger logger)
    {
        (this.transport, log) = (transport, new WorkerLog(logger));
        transport.Received = Receive;
    }

    /// <summary>What the worker can do, as it said itself; empty before it is ready.</summary>
    public IReadOnlyDictionary<string, string> Capabilities { get; private set; } = new Dictionary<string, string>();

    /// <param name="loadsAll">Whether each function is loaded now, as the real host does; else when it is called first.</param>
    /// <param name="keep">Which functions can be called; the others are as if they were not there.</param>
    /// <returns>The functions that can be called.</returns>
    /// <exception cref="WorkerException">The worker refused a step, or did not answer in time.</exception>
    public async Task<IReadOnlyList<FunctionMetadata>> MakeReadyAsync(
        string appFolder, bool loadsAll, Func<FunctionMetadata, bool> keep, CancellationToken cancellation)
    {
        await InTimeAsync(started.Task, "connect", cancellation);
        var init = await AskAsync(
            new StreamingMessage
            {
                WorkerInitRequest = new WorkerInitRequest { HostVersion = "4.0", FunctionAppDirectory = appFolder, WorkerDirectory = appFolder },
            },
            "answer WorkerInitRequest", cancellation);
        Require(init.WorkerInitResponse.Result, "to start");
        Capabilities = init.WorkerInitResponse.Capabilities;

        var metadata = await AskAsync(
            new StreamingMessage { FunctionsMetadataRequest = new FunctionsMetadataRequest { FunctionAppDirectory = appFolder } }, "list its functions",
            cancellation);
        Require(metadata.FunctionMetadataResponse.Result, "to list its functions");

        var functions = metadata.FunctionMetadataResponse.FunctionMetadataResults.Where(keep).ToList();
        foreach (var function in functions)
        {
            loads[function.FunctionId] = new Lazy<Task>(() => LoadAsync(function, CancellationToken.None));
        }

        await Task.WhenAll(loadsAll ? loads.Values.Select(load => load.Value) : []);
        return functions;
    }

    /// <exception cref="WorkerException">The worker is gone, or refused to load the function.</exception>
    public async Task<InvocationResponse> InvokeAsync(InvocationRequest request, CancellationToken cancellation)
    {
        if (gone is null && loads.TryGetValue(request.FunctionId, out var load))
        {
            await load.Value;
        }

        var answer = new TaskCompletionSource<InvocationResponse>(TaskCreationOptions.RunContinuationsAsynchronously);
        invocations[request.InvocationId] = answer;
        if (gone is { } reason)
        {
            invocations.TryRemove(request.InvocationId, out _);
            throw new WorkerGoneException(reason);
        }

        await transport.SendAsync(new StreamingMessage { InvocationRequest = request });
        await using var cancel = cancellation.Register(() => _ = CancelAsync(request.InvocationId, answer.Task));
        return await answer.Task;
    }

    public ValueTask TerminateAsync() => transport.SendAsync(new StreamingMessage { WorkerTerminate = new WorkerTerminate() });

    /// <summary>The worker will not answer anymore: what waits for it is told.</summary>
    public void End(Exception reason)
    {
        gone = reason;
        started.TrySetException(reason);
        foreach (var waiting in awaited.Values)
        {
            waiting.TrySetException(reason);
        }

        foreach (var waiting in invocations.Values)
        {
            waiting.TrySetException(new WorkerGoneException(reason));
        }
    }

    public void Dispose() => End(new WorkerException("The host stops."));

    private async Task LoadAsync(FunctionMetadata function, CancellationToken cancellation)
    {
        var load = new FunctionLoadRequest { FunctionId = function.FunctionId, Metadata = function };
        var answer = await AskAsync(new StreamingMessage { FunctionLoadRequest = load }, $"load {function.Name}", cancellation);
        Require(answer.FunctionLoadResponse.Result, $"to load {function.Name}");
    }

    private async Task<StreamingMessage> AskAsync(StreamingMessage question, string what, CancellationToken cancellation)
    {
        question.RequestId = Guid.NewGuid().ToString("N");
        var answer = new TaskCompletionSource<StreamingMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        awaited[question.RequestId] = answer;
        await transport.SendAsync(question);
        await InTimeAsync(answer.Task, what, cancellation);
        return await answer.Task;
    }

    private static async Task InTimeAsync(Task step, string what, CancellationToken cancellation)
    {
        try
        {
            await step.WaitAsync(Patience, TimeProvider.System, cancellation);
        }
        catch (TimeoutException)
        {
            throw new WorkerException($"The worker did not {what} within {Patience.TotalSeconds:0} seconds.");
        }
    }

    private static void Require(StatusResult? result, string what)
    {
        if (result is not null and not { Status: StatusResult.Types.Status.Success })
        {
            throw new WorkerException($"The worker refused {what}: {result.Exception?.Message}");
        }
    }

    /// <summary>A worker forgets a cancel that overtakes its invocation, so it is said until there is an answer.</summary>
    private async Task CancelAsync(string invocationId, Task answer)
    {
        while (!answer.IsCompleted)
        {
            await transport.SendAsync(new StreamingMessage { InvocationCancel = new InvocationCancel { InvocationId = invocationId } });
            await Task.WhenAny(answer, Task.Delay(CancelAgain, TimeProvider.System));
        }
    }

    private void Receive(StreamingMessage message)
    {
        switch (message.ContentCase)
        {
            case StreamingMessage.ContentOneofCase.StartStream:
                started.TrySetResult();
                break;
            case StreamingMessage.ContentOneofCase.InvocationResponse:
                if (invocations.TryRemove(message.InvocationResponse.InvocationId, out var invocation))
                {
                    invocation.TrySetResult(message.InvocationResponse);
                }

                break;
            case StreamingMessage.ContentOneofCase.RpcLog:
                log.Write(message.RpcLog);
                break;
            default:
                if (awaited.TryRemove(message.RequestId, out var waiting))
                {
                    waiting.TrySetResult(message);
                }

                break;
        }
    }
}
