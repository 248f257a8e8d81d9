namespace MentorFlow.Tests.Local.Durable;

public sealed class RetryTestsReplayed() : RetryTests(alwaysReplay: true);

public sealed class RetryTestsInSession() : RetryTests(alwaysReplay: false);

public abstract class RetryTests(bool alwaysReplay) : BothWays(alwaysReplay)
{
    private readonly List<DateTimeOffset> attempts = [];

    private IEnumerable<int> MinutesOfAttempts => attempts.Select(attempt => (int)(attempt - Lab.Start).TotalMinutes);

    [Fact]
    public async Task Waits_grow_by_the_coefficient_up_to_the_longest()
    {
        var ended = await AttemptAsync(TaskOptions.FromRetryPolicy(new RetryPolicy(6, TimeSpan.FromMinutes(1), 2, TimeSpan.FromMinutes(5))));

        Assert.Equal(OrchestrationRuntimeStatus.Failed, ended.RuntimeStatus);
        Assert.Equal([0, 1, 3, 7, 12, 17], MinutesOfAttempts);
    }

    [Fact]
    public async Task A_success_ends_the_retries()
    {
        var ended = await AttemptAsync(TaskOptions.FromRetryPolicy(new RetryPolicy(5, TimeSpan.FromMinutes(1))), succeedAt: 3);

        Assert.Equal("done", ended.ReadOutputAs<string>());
        Assert.Equal(3, attempts.Count);
    }

    [Fact]
    public async Task A_sub_orchestration_is_retried_under_its_own_id()
    {
        var runs = 0;
        await using var lab = Start(new LabWorker()
            .Activity("Count", (string _) => Interlocked.Increment(ref runs))
            .Orchestrator("Child", async context =>
                await context.CallActivityAsync<int>("Count", "") < 3 ? throw new InvalidOperationException("not yet") : context.InstanceId)
            .Orchestrator("Parent", context => context.CallSubOrchestratorAsync<string>(
                "Child", options: new SubOrchestrationOptions(new RetryPolicy(3, TimeSpan.FromHours(1)), "child-1"))));

        var id = await lab.ScheduleAsync("Parent");
        await lab.AdvanceAsync(TimeSpan.FromHours(2));

        Assert.Equal("child-1", await lab.OutputAsync<string>(id));
        Assert.Equal(3, runs);
    }

    private async Task<OrchestrationMetadata> AttemptAsync(TaskOptions options, int succeedAt = int.MaxValue)
    {
        Lab lab = null!;
        await using var running = lab = Start(new LabWorker()
            .Activity("Try", (string _) =>
            {
                attempts.Add(lab.Clock.GetUtcNow());
                return attempts.Count >= succeedAt ? "done" : throw new InvalidDataException("again");
            })
            .Orchestrator("Retry", context => context.CallActivityAsync<string>("Try", "", options)));
        var id = await lab.ScheduleAsync("Retry");
        await lab.AdvanceAsync(TimeSpan.FromDays(2));
        return await lab.ReadAsync(id);
    }
}
