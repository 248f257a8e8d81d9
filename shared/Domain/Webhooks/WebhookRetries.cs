namespace MentorFlow.Domain.Webhooks;

/// <summary>When a message that was not taken is tried again.</summary>
public static class WebhookRetries
{
    /// <summary>From one attempt to the next: growing, and a day and a quarter in all.</summary>
    public static IReadOnlyList<TimeSpan> Waits { get; } =
    [
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(2),
        TimeSpan.FromHours(5),
        TimeSpan.FromHours(10),
        TimeSpan.FromHours(12),
    ];

    /// <summary>How long a subscription fails before it is paused.</summary>
    public static TimeSpan PausedAfter { get; } = TimeSpan.FromDays(3);

    /// <summary>How long an old secret signs beside a new one.</summary>
    public static TimeSpan Overlap { get; } = TimeSpan.FromDays(1);

    /// <param name="attempt">The one that failed, from 1.</param>
    /// <returns>When the next one is, UTC; null when it was the last.</returns>
    public static DateTimeOffset? Next(int attempt, DateTimeOffset at) => attempt <= Waits.Count ? at + Waits[attempt - 1] : null;
}
