namespace MentorFlow.Orchestrations.Waiting;

/// <summary>How often a failed activity is tried again; the policy stands at the call.</summary>
public static class Retries
{
    /// <summary>Seconds to minutes: a store or a provider that hiccups. About five minutes in all.</summary>
    public static TaskOptions Brief { get; } = TaskOptions.FromRetryPolicy(new RetryPolicy(
        maxNumberOfAttempts: 6,
        firstRetryInterval: TimeSpan.FromSeconds(5),
        backoffCoefficient: 2.5,
        maxRetryInterval: TimeSpan.FromMinutes(5)));

    /// <summary>Minutes to hours: a mail relay that is down. About a day in all.</summary>
    public static TaskOptions Patient { get; } = TaskOptions.FromRetryPolicy(new RetryPolicy(
        maxNumberOfAttempts: 12,
        firstRetryInterval: TimeSpan.FromMinutes(1),
        backoffCoefficient: 2,
        maxRetryInterval: TimeSpan.FromHours(4)));

    /// <summary>For the step that reports a failure: it has nobody left to tell, so it keeps trying for weeks.</summary>
    public static TaskOptions Stubborn { get; } = TaskOptions.FromRetryPolicy(new RetryPolicy(
        maxNumberOfAttempts: 200,
        firstRetryInterval: TimeSpan.FromSeconds(10),
        backoffCoefficient: 2,
        maxRetryInterval: TimeSpan.FromHours(4)));
}
