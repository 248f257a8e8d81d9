namespace MentorFlow.Domain.Hris;

/// <summary>How long what HR systems delivered is kept: it holds what was said about people, and an event can be taken in again only as long.</summary>
public sealed record HrisKeeping(TimeSpan Span)
{
    /// <summary>Longer than any vendor repeats a delivery.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromDays(7);

    /// <summary>As long as the histories of failed instances; no work item about a connection stays open for longer.</summary>
    public static HrisKeeping Default { get; } = new(TimeSpan.FromDays(30));
}
