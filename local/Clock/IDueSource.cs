namespace MentorFlow.Local.Clock;

/// <summary>Something that waits for a time: the durable engine, schedules. A clock that jumps asks all of them where to jump to.</summary>
public interface IDueSource
{
    /// <summary>The earliest moment (UTC) at which this source has something to run; null when it waits for nothing timed.</summary>
    DateTimeOffset? NextDue { get; }

    /// <summary>Completes when nothing that is due now is left to run.</summary>
    Task WhenIdleAsync(CancellationToken cancellation = default);
}
