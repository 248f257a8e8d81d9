namespace MentorFlow.Local.Durable;

/// <summary>One atomic step of the state: written as a whole, in the order of submission, and acted upon only once it is durable.</summary>
internal abstract class Change
{
    /// <summary>Runs on one thread at a time, inside of a transaction.</summary>
    public abstract void Apply(StoreWriter writer);

    /// <summary>The effects: they may be seen outside, so they wait for the disk.</summary>
    public abstract void Durable();

    /// <summary>The engine broke or stopped before the change became durable.</summary>
    public virtual void Lost(Exception reason)
    {
    }
}
