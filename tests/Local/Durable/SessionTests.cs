namespace MentorFlow.Tests.Local.Durable;

/// <summary>Between turns the worker may keep an orchestrator alive or let it go: nobody must notice, but for the time it takes.</summary>
public sealed class SessionTests() : BothWays(alwaysReplay: false)
{
    private static LabWorker Worker => new LabWorker().Orchestrator("Count", async (TaskOrchestrationContext context, int last) =>
    {
        var number = 0;
        while (number < last)
        {
            number += await context.WaitForExternalEvent<int>("Add");
        }

        return number;
    });

    [Fact]
    public async Task A_worker_that_keeps_an_orchestrator_is_sent_only_what_is_new()
    {
        var worker = Worker;
        await using var lab = Start(worker);

        Assert.Equal(3, await CountAsync(lab, () => Task.CompletedTask));
        Assert.Equal([0, 0, 0, 0], worker.PastEvents);
    }

    [Fact]
    public async Task A_worker_that_let_an_orchestrator_go_is_sent_its_history()
    {
        var worker = Worker;
        await using var lab = Start(worker);

        Assert.Equal(3, await CountAsync(lab, () =>
        {
            worker.Forget();
            return Task.CompletedTask;
        }));
        Assert.Equal([0, 0, 3, 0, 6, 0, 9], worker.PastEvents);
    }

    [Fact]
    public async Task Of_too_many_instances_the_one_that_rested_longest_is_replayed()
    {
        var worker = Worker;
        await using var lab = Start(worker, options => options with { HotInstances = 1 });

        Assert.Equal(3, await CountAsync(lab, () => lab.ScheduleAsync("Count", 1)));
        Assert.Equal([0, 0, 3, 0, 6, 0, 9], worker.PastEvents);
    }

    private static async Task<int> CountAsync(Lab lab, Func<Task> meanwhile)
    {
        await lab.ScheduleAsync("Count", 3, "count");
        for (var number = 0; number < 3; number++)
        {
            await meanwhile();
            await lab.RaiseAsync("count", "Add", 1);
        }

        return await lab.OutputAsync<int>("count");
    }
}
