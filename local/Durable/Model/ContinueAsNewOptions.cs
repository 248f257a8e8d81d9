namespace MentorFlow.Local;

/// <summary>How an orchestration starts over with an empty history.</summary>
public class ContinueAsNewOptions
{
    public object? NewInput { get; set; }

    /// <summary>Whether events that arrived and were not awaited yet are there for the next run.</summary>
    public bool PreserveUnprocessedEvents { get; set; } = true;

    /// <summary>Version of the next run; the current one when null.</summary>
    public string? NewVersion { get; set; }
}
