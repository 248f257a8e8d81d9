using MentorFlow.Local.Hosting;

namespace MentorFlow.Tests.Local.Durable;

public class RetryTests
{
    private readonly List<DateTimeOffset> attempts = [];

    [Fact]
    public async Task Waits_grow_by_the_coefficient_up_to_the_longest()
    {
        var policy = new RetryPolicy(6, TimeSpan.FromMinutes(1), 2, TimeSpan.FromMinutes(5));

        var ended = await AttemptAsync(TaskOptions.FromRetryPolicy(policy));

        Assert.Equal(OrchestrationRuntimeStatus.Failed, ended.RuntimeStatus);
        Assert.Equal([0, 1, 3, 7, 12, 17], MinutesOfAttempts());
    }

    [Fact]
    public async Task No_attempt_is_made_after_the_timeout()
    {
        var policy = new RetryPolicy(100, TimeSpan.FromMinutes(10), retryTimeout: TimeSpan.FromMinutes(25));

        await AttemptAsync(TaskOptions.FromRetryPolicy(policy));

        Assert.Equal([0, 10, 20, 30], MinutesOfAttempts());
    }

    [Fact]
    public async Task A_success_ends_the_retries()
    {
        var ended = await AttemptAsync(TaskOptions.FromRetryPolicy(new RetryPolicy(5, TimeSpan.FromMinutes(1))), succeedAt: 3);

        Assert.Equal("done", ended.ReadOutputAs<string>());
        Assert.Equal(3, attempts.Count);
    }

    [Fact]
    public async Task A_policy_may_give_up_on_what_is_hopeless()
    {
        var policy = new RetryPolicy(5, TimeSpan.FromMinutes(1)) { HandleFailure = failure => !failure.IsCausedBy<InvalidDataException>() };

        await AttemptAsync(TaskOptions.FromRetryPolicy(policy));

        Assert.Single(attempts);
    }

    [Fact]
    public async Task A_handler_decides_after_every_failure_and_may_wait()
    {
        var seen = new List<int>();
        var ended = await AttemptAsync(TaskOptions.FromRetryHandler(async retry =>
        {
            if (!retry.OrchestrationContext.IsReplaying)
            {
                seen.Add(retry.LastAttemptNumber);
            }

            await retry.OrchestrationContext.CreateTimer(TimeSpan.FromMinutes(2), CancellationToken.None);
            return retry.TotalRetryTime < TimeSpan.FromMinutes(4);
        }));

        Assert.Equal(OrchestrationRuntimeStatus.Failed, ended.RuntimeStatus);
        Assert.Equal([0, 2, 4], MinutesOfAttempts());
        Assert.Equal([1, 2, 3], seen.Distinct());
    }

    [Fact]
    public async Task A_sub_orchestration_is_retried_under_its_own_id()
    {
        var runs = 0;
        await using var lab = await Lab.StartAsync(new DurableRegistry()
            .Activity("Count", (string _) => Interlocked.Increment(ref runs))
            .Orchestrator("Child", async context =>
                await context.CallActivityAsync<int>("Count", "") < 3 ? throw new InvalidOperationException("not yet") : context.InstanceId)
            .Orchestrator("Parent", context => context.CallSubOrchestratorAsync<string>(
                "Child", options: new SubOrchestrationOptions(new RetryPolicy(3, TimeSpan.FromHours(1)), "child-1"))));

        var id = await lab.ScheduleAsync("Parent");
        await lab.AdvanceAsync(TimeSpan.FromHours(2));

        Assert.Equal("child-1", (await lab.ReadAsync(id)).ReadOutputAs<string>());
        Assert.Equal(3, runs);
    }

    [Theory]
    [InlineData(0, 1, 1.0)]
    [InlineData(1, 0, 1.0)]
    [InlineData(1, 1, 0.9)]
    public void A_policy_out_of_bounds_is_refused(int most, int seconds, double coefficient) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new RetryPolicy(most, TimeSpan.FromSeconds(seconds), coefficient));

    [Fact]
    public void A_longest_wait_below_the_first_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new RetryPolicy(2, TimeSpan.FromHours(2), maxRetryInterval: TimeSpan.FromHours(1)));

    private IEnumerable<int> MinutesOfAttempts() => attempts.Select(attempt => (int)(attempt - Lab.Start).TotalMinutes);

    private async Task<OrchestrationMetadata> AttemptAsync(TaskOptions options, int succeedAt = int.MaxValue)
    {
        Lab? lab = null;
        var registry = new DurableRegistry()
            .Activity("Try", (string _) =>
            {
                attempts.Add(lab!.Clock.GetUtcNow());
                return attempts.Count >= succeedAt ? "done" : throw new InvalidDataException("again");
            })
            .Orchestrator("Retry", context => context.CallActivityAsync<string>("Try", "", options));
        lab = await Lab.StartAsync(registry);
        await using (lab)
        {
            var id = await lab.ScheduleAsync("Retry");
            await lab.AdvanceAsync(TimeSpan.FromDays(2));
            return await lab.ReadAsync(id);
        }
    }
}
