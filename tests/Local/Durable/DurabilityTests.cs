namespace MentorFlow.Tests.Local.Durable;

public sealed class DurabilityTestsReplayed() : DurabilityTests(alwaysReplay: true);

public sealed class DurabilityTestsInSession() : DurabilityTests(alwaysReplay: false);

public abstract class DurabilityTests(bool alwaysReplay) : BothWays(alwaysReplay)
{
    [Fact]
    public async Task Everything_goes_on_after_a_restart()
    {
        await using var lab = StartOnDisk(new LabWorker()
            .Activity("Echo", (string text) => text)
            .Orchestrator("Child", context => context.WaitForExternalEvent<string>("Go"))
            .Orchestrator("Parent", async context =>
            {
                var child = await context.CallSubOrchestratorAsync<string>("Child", options: new SubOrchestrationOptions(instanceId: "child"));
                await context.CreateTimer(TimeSpan.FromDays(7), CancellationToken.None);
                var echo = await context.CallActivityAsync<string>("Echo", child);
                return $"{echo}{await context.WaitForExternalEvent<string>("Early")} {context.CurrentUtcDateTime:MM-dd}";
            }));
        await lab.ScheduleAsync("Parent", id: "parent");
        await lab.RaiseAsync("parent", "Early", "!");

        await lab.RestartAsync();
        await lab.RaiseAsync("child", "Go", "gone");
        await lab.RestartAsync();
        await lab.AdvanceAsync(TimeSpan.FromDays(7));
        await lab.RestartAsync();

        Assert.Equal("gone! 01-11", await lab.OutputAsync<string>("parent"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_activity_that_a_crash_or_a_stop_interrupts_runs_again(bool crash)
    {
        var attempts = 0;
        var begun = new TaskCompletionSource();
        await using var lab = StartOnDisk(new LabWorker()
            .Activity("Send", async (string _, CancellationToken cancellation) =>
            {
                begun.TrySetResult();
                await Task.Delay(Interlocked.Increment(ref attempts) == 1 ? Timeout.Infinite : 0, cancellation);
                return "sent";
            })
            .Orchestrator("Mail", context => context.CallActivityAsync<string>("Send", "")));
        await lab.Client.ScheduleNewOrchestrationInstanceAsync("Mail", new StartOrchestrationOptions("mail"));
        await begun.Task;

        await (crash ? lab.CrashAsync() : lab.RestartAsync());
        await lab.IdleAsync();

        Assert.Equal(("sent", 2), (await lab.OutputAsync<string>("mail"), attempts));
    }

    [Fact]
    public async Task Events_that_come_faster_than_the_disk_writes_are_each_received_once_and_in_order()
    {
        await using var lab = StartOnDisk(
            new LabWorker().Orchestrator("Collect", async (TaskOrchestrationContext context, int last) =>
            {
                var numbers = new List<int>();
                while (numbers.Count < last)
                {
                    numbers.Add(await context.WaitForExternalEvent<int>("Number"));
                }

                return numbers;
            }),
            options => options with { SurvivesPowerLoss = true });
        var id = await lab.ScheduleAsync("Collect", 200);

        await Task.WhenAll(Enumerable.Range(0, 200).Select(number => lab.Client.RaiseEventAsync(id, "Number", number)));
        await lab.IdleAsync();

        Assert.Equal(Enumerable.Range(0, 200), await lab.OutputAsync<List<int>>(id));
    }

    [Fact]
    public async Task Thousands_of_instances_wait_across_a_restart_and_a_crash()
    {
        const int Count = 3_000;
        await using var lab = StartOnDisk(
            new LabWorker().Orchestrator("Wait", async (TaskOrchestrationContext context, int number) =>
            {
                await context.CreateTimer(TimeSpan.FromDays(1 + (number % 3)), CancellationToken.None);
                return number;
            }),
            options => options with { HotInstances = 100 });
        await Task.WhenAll(Enumerable.Range(0, Count).Select(number =>
            lab.Client.ScheduleNewOrchestrationInstanceAsync("Wait", number, new StartOrchestrationOptions($"wait:{number}"))));

        await lab.RestartAsync();
        await lab.AdvanceAsync(TimeSpan.FromDays(1));
        await lab.CrashAsync();
        await lab.AdvanceAsync(TimeSpan.FromDays(2));

        var query = new OrchestrationQuery(Statuses: [OrchestrationRuntimeStatus.Completed], PageSize: 1000, FetchInputsAndOutputs: true);
        var ended = await lab.Client.GetAllInstancesAsync(query).Select(found => found.ReadOutputAs<int>()).ToListAsync();
        Assert.Equal(Enumerable.Range(0, Count), ended.Order());
    }

    [Fact]
    public async Task One_at_a_time_gives_the_same_order_every_time()
    {
        Assert.Equal(await OrderAsync(), await OrderAsync());

        async Task<IReadOnlyList<string>> OrderAsync()
        {
            var order = new List<string>();
            await using var lab = Start(
                new LabWorker()
                    .Activity("Note", async (string text, CancellationToken _) =>
                    {
                        await Task.Yield();
                        order.Add(text);
                        return text;
                    })
                    .Orchestrator("Walk", async (TaskOrchestrationContext context, int number) =>
                    {
                        await Task.WhenAll(Enumerable.Range(0, 3).Select(step => context.CallActivityAsync("Note", $"{number}.{step}")));
                        await context.CreateTimer(TimeSpan.FromHours(number % 4), CancellationToken.None);
                        return await context.CallActivityAsync<string>("Note", $"{number} ended");
                    }),
                options => options with { OneAtATime = true });
            for (var number = 0; number < 40; number++)
            {
                await lab.Client.ScheduleNewOrchestrationInstanceAsync("Walk", number);
            }

            await lab.AdvanceAsync(TimeSpan.FromDays(1));
            Assert.Equal(160, order.Count);
            return order;
        }
    }

    [Fact]
    public async Task In_serial_mode_nothing_begins_while_somebody_holds_it_and_everything_does_afterwards()
    {
        var begun = 0;
        await using var lab = StartOnDisk(
            new LabWorker()
                .Activity("Note", (int number) => Interlocked.Increment(ref begun) + number)
                .Orchestrator("Walk", async (TaskOrchestrationContext context, int number) => await context.CallActivityAsync<int>("Note", number)),
            options => options with { OneAtATime = true });

        using (await lab.Engine.HoldAsync(TestContext.Current.CancellationToken))
        {
            for (var number = 0; number < 40; number++)
            {
                await lab.Client.ScheduleNewOrchestrationInstanceAsync("Walk", number);
            }

            Assert.Equal(0, begun);
        }

        await lab.IdleAsync();
        Assert.Equal(40, begun);
    }
}
