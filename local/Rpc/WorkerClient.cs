namespace MentorFlow.Local.Rpc;

/// <summary>Invokes functions of a worker that is ready.</summary>
/// <param name="clientBinding">What a durable client parameter is bound from: where the durable service is.</param>
internal sealed class WorkerClient(WorkerChannel channel, IReadOnlyList<WorkerFunction> functions, string clientBinding)
{
    private static readonly TraceContext NoTrace = new();

    public IReadOnlyList<WorkerFunction> Functions { get; } = functions;

    /// <param name="trigger">What the trigger parameter is bound from.</param>
    /// <param name="named">What other parameters may be bound from, by name.</param>
    public Task<InvocationResponse> InvokeAsync(
        WorkerFunction function,
        string invocationId,
        TypedData trigger,
        IEnumerable<KeyValuePair<string, string>> named,
        string? traceParent,
        CancellationToken cancellation)
    {
        var request = new InvocationRequest
        {
            InvocationId = invocationId,
            FunctionId = function.Id,
            TraceContext = traceParent is { } parent ? new TraceContext { TraceParent = parent } : NoTrace,
        };
        request.InputData.Add(new ParameterBinding { Name = function.TriggerName, Data = trigger });
        foreach (var client in function.Clients)
        {
            request.InputData.Add(new ParameterBinding { Name = client, Data = new TypedData { String = clientBinding } });
        }

        foreach (var (name, value) in named)
        {
            request.TriggerMetadata[name] = new TypedData { String = value };
        }

        return channel.InvokeAsync(request, cancellation);
    }
}
