namespace MentorFlow.Local.Durable;

/// <summary>Writes at once on the caller's thread: memory needs no group commit, and the order of effects stays the order of calls.</summary>
internal sealed class InlineCommitter(StoreWriter writer, Lock gate) : Committer(writer)
{
    private volatile bool closed;

    public override void Submit(Change change)
    {
        if (closed)
        {
            change.Lost(EngineStopped.Reason());
            return;
        }

        lock (gate)
        {
            change.Apply(Writer);
        }

        change.Durable();
    }

    public override void Close() => closed = true;

    public override void Abandon() => closed = true;

    public override void Dispose() => closed = true;
}
