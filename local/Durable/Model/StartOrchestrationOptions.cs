using System.Collections.Immutable;

namespace MentorFlow.Local;

/// <summary>How an orchestration is started from outside.</summary>
public record StartOrchestrationOptions
{
    /// <param name="InstanceId">At most 255 characters, not starting with <c>@</c>; a random one when null.</param>
    /// <param name="StartAt">The moment of the first turn; at once when null or past.</param>
    public StartOrchestrationOptions(string? InstanceId = null, DateTimeOffset? StartAt = null)
    {
        this.InstanceId = InstanceId;
        this.StartAt = StartAt;
    }

    public StartOrchestrationOptions(StartOrchestrationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        InstanceId = options.InstanceId;
        StartAt = options.StartAt;
        Tags = options.Tags;
        Version = options.Version;
        DedupeStatuses = options.DedupeStatuses;
    }

    public string? InstanceId { get; init; }

    public DateTimeOffset? StartAt { get; init; }

    public IReadOnlyDictionary<string, string> Tags { get; init; } = ImmutableDictionary<string, string>.Empty;

    public TaskVersion? Version { get; init; }

    /// <summary>Names of the statuses in which an instance of the same id stands in the way of a new one.</summary>
    public IReadOnlyList<string>? DedupeStatuses { get; init; }
}
