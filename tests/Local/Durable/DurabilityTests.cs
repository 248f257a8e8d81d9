using System.Collections.Concurrent;
using MentorFlow.Local.Hosting;

namespace MentorFlow.Tests.Local.Durable;

public class DurabilityTests
{
    [Fact]
    public async Task Everything_goes_on_after_a_restart()
    {
        using var file = new DataFile();
        await using var lab = await Lab.StartAsync(
            new DurableRegistry()
                .Activity("Echo", (string text) => text)
                .Orchestrator("Child", context => context.WaitForExternalEvent<string>("Go"))
                .Orchestrator("Parent", async context =>
                {
                    var child = await context.CallSubOrchestratorAsync<string>("Child", options: new SubOrchestrationOptions(instanceId: "child"));
                    await context.CreateTimer(TimeSpan.FromDays(7), CancellationToken.None);
                    return await context.CallActivityAsync<string>("Echo", child) + await context.WaitForExternalEvent<string>("Early");
                }),
            file.Path);
        await lab.ScheduleAsync("Parent", id: "parent");
        await lab.RaiseAsync("parent", "Early", "!");

        await lab.RestartAsync();
        await lab.RaiseAsync("child", "Go", "gone");
        await lab.RestartAsync();
        await lab.AdvanceAsync(TimeSpan.FromDays(7));
        await lab.RestartAsync();

        Assert.Equal("gone!", (await lab.ReadAsync("parent")).ReadOutputAs<string>());
    }

    [Fact]
    public async Task An_activity_that_was_running_runs_again()
    {
        using var file = new DataFile();
        var attempts = 0;
        var forever = new TaskCompletionSource<string>();
        var begun = new TaskCompletionSource();
        await using var lab = await Lab.StartAsync(
            new DurableRegistry()
                .Activity("Send", (string _, CancellationToken _) =>
                {
                    begun.TrySetResult();
                    return Interlocked.Increment(ref attempts) == 1 ? forever.Task : Task.FromResult("sent");
                })
                .Orchestrator("Mail", context => context.CallActivityAsync<string>("Send", "")),
            file.Path);
        await lab.Client.ScheduleNewOrchestrationInstanceAsync("Mail", new StartOrchestrationOptions("mail"));
        await begun.Task;

        await lab.CrashAsync();
        await lab.IdleAsync();

        Assert.Equal("sent", (await lab.ReadAsync("mail")).ReadOutputAs<string>());
        Assert.Equal(2, attempts);
    }

    [Fact]
    public async Task A_stop_cancels_running_activities_and_they_run_again()
    {
        using var file = new DataFile();
        var attempts = 0;
        var begun = new TaskCompletionSource();
        await using var lab = await Lab.StartAsync(
            new DurableRegistry()
                .Activity("Send", async (string _, CancellationToken cancellation) =>
                {
                    begun.TrySetResult();
                    await Task.Delay(Interlocked.Increment(ref attempts) == 1 ? Timeout.Infinite : 0, cancellation);
                    return "sent";
                })
                .Orchestrator("Mail", context => context.CallActivityAsync<string>("Send", "")),
            file.Path);
        await lab.Client.ScheduleNewOrchestrationInstanceAsync("Mail", new StartOrchestrationOptions("mail"));
        await begun.Task;

        await lab.RestartAsync();

        Assert.Equal("sent", (await lab.ReadAsync("mail")).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Ten_thousand_instances_wait_across_a_restart_and_a_crash()
    {
        const int Count = 10_000;
        using var file = new DataFile();
        await using var lab = await Lab.StartAsync(
            new DurableRegistry().Orchestrator("Wait", async (TaskOrchestrationContext context, int number) =>
            {
                await context.CreateTimer(TimeSpan.FromDays(1 + (number % 3)), CancellationToken.None);
                return number;
            }),
            file.Path,
            options => (options.AlwaysReplay, options.HotInstances) = (false, 100));
        await Task.WhenAll(Enumerable.Range(0, Count).Select(number =>
            lab.Client.ScheduleNewOrchestrationInstanceAsync("Wait", number, new StartOrchestrationOptions($"wait:{number}"))));

        await lab.RestartAsync();
        await lab.AdvanceAsync(TimeSpan.FromDays(1));
        await lab.CrashAsync();
        await lab.AdvanceAsync(TimeSpan.FromDays(2));

        var ended = await lab.Client.GetAllInstancesAsync(new OrchestrationQuery(Statuses: [OrchestrationRuntimeStatus.Completed], PageSize: 1000, FetchInputsAndOutputs: true))
            .Select(found => found.ReadOutputAs<int>()).ToListAsync();
        Assert.Equal(Enumerable.Range(0, Count), ended.Order());
    }

    [Fact]
    public async Task One_file_serves_one_engine_at_a_time()
    {
        using var file = new DataFile();
        await using var first = await Lab.StartAsync(new DurableRegistry(), file.Path);

        await Assert.ThrowsAsync<IOException>(() => Lab.StartAsync(new DurableRegistry(), file.Path));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_reported_and_released()
    {
        using var file = new DataFile();
        await File.WriteAllTextAsync(file.Path, new string('?', 5_000));

        await Assert.ThrowsAsync<IOException>(() => Lab.StartAsync(new DurableRegistry(), file.Path));

        File.Delete(file.Path);
        await using var lab = await Lab.StartAsync(new DurableRegistry(), file.Path);
    }

    [Fact]
    public async Task A_stopped_engine_refuses_and_does_not_hang()
    {
        await using var lab = await Lab.StartAsync(new DurableRegistry());
        var client = lab.Client;
        await lab.Engine.StopAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => client.ScheduleNewOrchestrationInstanceAsync("Any"));
    }

    [Fact]
    public async Task One_at_a_time_gives_the_same_order_every_time()
    {
        Assert.Equal(await OrderAsync(), await OrderAsync());

        static async Task<IReadOnlyList<string>> OrderAsync()
        {
            var order = new ConcurrentQueue<string>();
            await using var lab = await Lab.StartAsync(
                new DurableRegistry()
                    .Activity("Note", async (string text, CancellationToken _) =>
                    {
                        await Task.Yield();
                        order.Enqueue(text);
                        return text;
                    })
                    .Orchestrator("Walk", async (TaskOrchestrationContext context, int number) =>
                    {
                        await Task.WhenAll(Enumerable.Range(0, 3).Select(step => context.CallActivityAsync($"Note", $"{number}.{step}")));
                        await context.CreateTimer(TimeSpan.FromHours(number % 4), CancellationToken.None);
                        return await context.CallActivityAsync<string>("Note", $"{number} ended");
                    }),
                options => options.OneAtATime = true);
            for (var number = 0; number < 40; number++)
            {
                await lab.Client.ScheduleNewOrchestrationInstanceAsync("Walk", number);
            }

            await lab.AdvanceAsync(TimeSpan.FromDays(1));
            return [.. order];
        }
    }
}
