namespace MentorFlow.Local.Durable;

/// <summary>Repeats a failing call by policy or by handler, waiting on durable timers in between.</summary>
internal static class Retrying
{
    public static async Task<string?> CallAsync(TaskOrchestrationContext context, TaskRetryOptions retry, Func<Task<string?>> attempt)
    {
        var begun = context.CurrentUtcDateTime;
        for (var attempts = 1; ; attempts++)
        {
            try
            {
                return await attempt();
            }
            catch (TaskFailedException failure)
            {
                var elapsed = context.CurrentUtcDateTime - begun;
                var wait = await PatienceAsync(context, retry, attempts, elapsed, failure.FailureDetails);
                if (wait is null)
                {
                    throw;
                }

                if (wait > TimeSpan.Zero)
                {
                    await context.CreateTimer(wait.Value, CancellationToken.None);
                }
            }
        }
    }

    public static TimeSpan? NextWait(RetryPolicy policy, int attempts, TimeSpan elapsed)
    {
        var expired = policy.RetryTimeout != Timeout.InfiniteTimeSpan && elapsed >= policy.RetryTimeout;
        if (attempts >= policy.MaxNumberOfAttempts || expired)
        {
            return null;
        }

        var longest = policy.MaxRetryInterval == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : policy.MaxRetryInterval;
        var milliseconds = policy.FirstRetryInterval.TotalMilliseconds * Math.Pow(policy.BackoffCoefficient, attempts - 1);
        return milliseconds < longest.TotalMilliseconds ? TimeSpan.FromMilliseconds(milliseconds) : longest;
    }

    private static async Task<TimeSpan?> PatienceAsync(
        TaskOrchestrationContext context, TaskRetryOptions retry, int attempts, TimeSpan elapsed, TaskFailureDetails failure)
    {
        if (retry.Policy is { } policy)
        {
            return policy.Handles(failure) ? NextWait(policy, attempts, elapsed) : null;
        }

        var again = await retry.Handler!(new RetryContext(context, attempts, failure, elapsed, CancellationToken.None));
        return again ? TimeSpan.Zero : null;
    }
}
