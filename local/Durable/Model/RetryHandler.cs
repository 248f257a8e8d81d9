namespace MentorFlow.Local;

/// <summary>Decides whether a failed call is made again; runs on replay too, so it must be deterministic.</summary>
public delegate bool RetryHandler(RetryContext retryContext);

/// <inheritdoc cref="RetryHandler"/>
public delegate Task<bool> AsyncRetryHandler(RetryContext retryContext);

/// <summary>What a retry handler may look at.</summary>
/// <param name="LastAttemptNumber">1 after the first failure.</param>
/// <param name="TotalRetryTime">Time since the first attempt began, in orchestration time.</param>
public record RetryContext(
    TaskOrchestrationContext OrchestrationContext,
    int LastAttemptNumber,
    TaskFailureDetails LastFailure,
    TimeSpan TotalRetryTime,
    CancellationToken CancellationToken);
