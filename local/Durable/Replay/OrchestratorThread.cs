namespace MentorFlow.Local.Durable;

/// <summary>
/// Runs orchestrator code inside of a turn only: continuations of durable tasks run on the turn's own thread, and a continuation
/// that comes from anywhere else betrays an await that history cannot replay.
/// </summary>
internal sealed class OrchestratorThread(Action foreignContinuation) : SynchronizationContext
{
    private readonly Queue<(SendOrPostCallback Callback, object? State)> posted = new();
    private int owner;

    public bool IsCurrent => Volatile.Read(ref owner) == Environment.CurrentManagedThreadId;

    public override void Post(SendOrPostCallback d, object? state)
    {
        if (IsCurrent)
        {
            posted.Enqueue((d, state));
        }
        else
        {
            ReportForeign();
        }
    }

    /// <summary>Orchestrator code was found running outside of any turn.</summary>
    public void ReportForeign() => foreignContinuation();

    public override void Send(SendOrPostCallback d, object? state) =>
        throw new NotSupportedException("An orchestrator blocks on nothing.");

    public void Run<TState>(Action<TState> code, TState state)
    {
        var before = Current;
        SetSynchronizationContext(this);
        Volatile.Write(ref owner, Environment.CurrentManagedThreadId);
        try
        {
            code(state);
            while (posted.TryDequeue(out var next))
            {
                next.Callback(next.State);
            }
        }
        finally
        {
            Volatile.Write(ref owner, 0);
            SetSynchronizationContext(before);
        }
    }
}
