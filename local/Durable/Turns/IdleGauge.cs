namespace MentorFlow.Local.Durable;

/// <summary>Counts what is running, and tells when nothing is.</summary>
internal sealed class IdleGauge
{
    private readonly Lock gate = new();
    private TaskCompletionSource? idle;
    private Exception? broken;
    private int busy;

    public void Enter() => Interlocked.Increment(ref busy);

    public void Exit()
    {
        if (Interlocked.Decrement(ref busy) == 0)
        {
            TakeWaiting()?.TrySetResult();
        }
    }

    public void Break(Exception reason)
    {
        lock (gate)
        {
            broken ??= reason;
        }

        TakeWaiting()?.TrySetException(reason);
    }

    public Task WhenIdle()
    {
        lock (gate)
        {
            if (broken is not null)
            {
                return Task.FromException(broken);
            }

            if (Volatile.Read(ref busy) == 0)
            {
                return Task.CompletedTask;
            }

            idle ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return idle.Task;
        }
    }

    private TaskCompletionSource? TakeWaiting()
    {
        lock (gate)
        {
            var waiting = idle;
            idle = null;
            return waiting;
        }
    }
}
