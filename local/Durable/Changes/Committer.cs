namespace MentorFlow.Local.Durable;

/// <summary>Everything that is written to the store is written here.</summary>
internal abstract class Committer(StoreWriter writer) : IDisposable
{
    protected StoreWriter Writer { get; } = writer;

    public abstract void Submit(Change change);

    /// <summary>Writes what was submitted and takes nothing more.</summary>
    public abstract void Close();

    /// <summary>Forgets what is not durable yet, as a killed process would.</summary>
    public abstract void Abandon();

    public abstract void Dispose();
}
