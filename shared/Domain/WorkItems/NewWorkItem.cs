using System.Text.Json.Serialization;

namespace MentorFlow.Domain.WorkItems;

/// <summary>What a work item is opened with.</summary>
/// <param name="Key">Makes the work item's id; the same key opens one item, however often it is asked for.</param>
/// <param name="InstanceId">Who waits for the resolution; null when nobody does.</param>
public sealed record NewWorkItem(
    string ProgramId,
    string Key,
    WorkItemKind Kind,
    Subject Subject,
    string? InstanceId,
    Phrase Cause,
    IReadOnlyList<string> PersonIds)
{
    /// <summary>When what it is about goes out by itself without a decision, UTC; null where nothing does.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? GoesOutAt { get; init; }
}
