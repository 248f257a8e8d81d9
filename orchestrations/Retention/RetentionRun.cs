namespace MentorFlow.Orchestrations.Retention;

/// <summary>What came of one night.</summary>
/// <param name="most">Things that may go in it.</param>
public sealed class RetentionRun(int most)
{
    /// <summary>How many people were told of something.</summary>
    public int Told { get; internal set; }

    /// <summary>How many things went.</summary>
    public int Removed { get; internal set; }

    internal int Left => most - Removed;
}
