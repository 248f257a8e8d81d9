namespace MentorFlow.Local.Durable;

/// <summary>One pending wait for an external event, chained to the older ones of the same name.</summary>
internal abstract class EventWaiter(Type payloadType)
{
    public Type PayloadType { get; } = payloadType;

    public EventWaiter? Older { get; set; }

    public abstract bool IsPending { get; }

    /// <returns>False when the wait was canceled before.</returns>
    public abstract bool TryComplete(object? payload);
}

internal sealed class EventWaiter<T>() : EventWaiter(typeof(T))
{
    private readonly TaskCompletionSource<T> source = new();

    public Task<T> Task => source.Task;

    public override bool IsPending => !source.Task.IsCompleted;

    public override bool TryComplete(object? payload) => source.TrySetResult((T)payload!);

    public void Cancel(CancellationToken cancellationToken) => source.TrySetCanceled(cancellationToken);
}
