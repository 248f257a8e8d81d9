namespace MentorFlow.Local.Durable;

/// <summary>A client removes instances that have ended; one that was started again meanwhile stays.</summary>
internal sealed class PurgeChange(Engine engine, IReadOnlyList<StoredInstance> ended) : Change
{
    private readonly TaskCompletionSource<int> acknowledged = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int purged;

    /// <summary>How many were removed.</summary>
    public Task<int> Acknowledged => acknowledged.Task;

    public override void Apply(StoreWriter writer) => purged = ended.Count(instance => writer.Delete(instance.Key));

    public override void Durable()
    {
        foreach (var instance in ended)
        {
            engine.Waiters.Signal(instance.Id);
        }

        acknowledged.TrySetResult(purged);
    }

    public override void Lost(Exception reason) => acknowledged.TrySetException(reason);
}
