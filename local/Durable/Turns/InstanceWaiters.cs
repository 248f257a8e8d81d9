namespace MentorFlow.Local.Durable;

/// <summary>Lets clients wait for an instance to start or end without polling.</summary>
internal sealed class InstanceWaiters
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, TaskCompletionSource> waiting = [];
    private Exception? broken;

    /// <summary>Completes at the next start, end or removal of the instance.</summary>
    public Task NextChange(string instanceId)
    {
        lock (gate)
        {
            if (broken is not null)
            {
                return Task.FromException(broken);
            }

            if (!waiting.TryGetValue(instanceId, out var source))
            {
                source = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                waiting.Add(instanceId, source);
            }

            return source.Task;
        }
    }

    public void Signal(string instanceId)
    {
        TaskCompletionSource? source;
        lock (gate)
        {
            waiting.Remove(instanceId, out source);
        }

        source?.TrySetResult();
    }

    public void Break(Exception reason)
    {
        lock (gate)
        {
            broken ??= reason;
            foreach (var source in waiting.Values)
            {
                source.TrySetException(reason);
            }

            waiting.Clear();
        }
    }
}
