namespace MentorFlow.Local.Durable;

/// <summary>Writes the file afresh where every other write is made, so that none meets a lock that it did not wait for.</summary>
internal sealed class CompactChange : Change
{
    private readonly TaskCompletionSource acknowledged = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private StoreWriter? writer;

    public Task Acknowledged => acknowledged.Task;

    public override void Apply(StoreWriter writer) => this.writer = writer;

    // After the commit, since it cannot run inside of a transaction. A file that cannot be written afresh now is as good as before.
    public override void Durable()
    {
        try
        {
            writer!.Compact();
            acknowledged.TrySetResult();
        }
        catch (IOException failure)
        {
            acknowledged.TrySetException(failure);
        }
    }

    public override void Lost(Exception reason) => acknowledged.TrySetException(reason);
}
