namespace MentorFlow.Tests.Local.Durable;

public sealed class ContinueAsNewTestsReplayed() : ContinueAsNewTests(alwaysReplay: true);

public sealed class ContinueAsNewTestsInSession() : ContinueAsNewTests(alwaysReplay: false);

public abstract class ContinueAsNewTests(bool alwaysReplay) : BothWays(alwaysReplay)
{
    private static LabWorker Counting => new LabWorker().Orchestrator("Count", (TaskOrchestrationContext context, int number) =>
    {
        if (number < 50)
        {
            context.ContinueAsNew(number + 1);
        }

        return Task.FromResult(number);
    });

    [Fact]
    public async Task A_run_hands_its_input_to_the_next_and_history_begins_again()
    {
        await using var lab = Start(Counting);

        var ended = await lab.RunAsync("Count", 1);

        Assert.Equal((50, 50), (ended.ReadOutputAs<int>(), ended.ReadInputAs<int>()));
        Assert.Single(lab.Engine.ReadHistory(ended.InstanceId)!);
    }

    [Fact]
    public async Task A_child_that_starts_over_still_answers_its_parent()
    {
        await using var lab = Start(Counting.Orchestrator("Parent", context => context.CallSubOrchestratorAsync<int>("Count", 47)));

        Assert.Equal(50, await lab.ResultOfAsync<int>("Parent"));
    }

    [Theory]
    [InlineData(true, "first, second")]
    [InlineData(false, "second")]
    public async Task Events_that_nobody_took_go_along_if_wanted(bool preserve, string received)
    {
        await using var lab = Start(new LabWorker().Orchestrator("Carry", async (TaskOrchestrationContext context, bool again) =>
        {
            if (!again)
            {
                await context.WaitForExternalEvent<string>("Go");
                context.ContinueAsNew(true, preserve);
                return string.Empty;
            }

            var all = new List<string>();
            do
            {
                all.Add(await context.WaitForExternalEvent<string>("Word"));
            }
            while (all[^1] != "second");
            return string.Join(", ", all);
        }));
        var id = await lab.ScheduleAsync("Carry", false);

        await lab.RaiseAsync(id, "Word", "first");
        await lab.RaiseAsync(id, "Go", "");
        await lab.RaiseAsync(id, "Word", "second");

        Assert.Equal(received, await lab.OutputAsync<string>(id));
    }

    [Fact]
    public async Task The_next_run_waits_for_what_the_last_one_left_open()
    {
        await using var lab = Start(new LabWorker().Orchestrator("Hasty", (TaskOrchestrationContext context, int run) =>
        {
            if (run == 1)
            {
                _ = context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
                context.ContinueAsNew(2);
            }

            return Task.FromResult(context.CurrentUtcDateTime);
        }));
        var id = await lab.ScheduleAsync("Hasty", 1);

        await lab.AdvanceAsync(TimeSpan.FromDays(1));

        Assert.Equal(Lab.Start.AddDays(1).UtcDateTime, await lab.OutputAsync<DateTime>(id));
    }

    [Fact]
    public async Task The_next_run_may_take_a_newer_version_and_keeps_the_custom_status()
    {
        await using var lab = Start(
            new LabWorker().Orchestrator("Migrate", context =>
            {
                if (context.CompareVersionTo("2.0") < 0)
                {
                    context.SetCustomStatus("migrated");
                    context.ContinueAsNew(new ContinueAsNewOptions { NewVersion = "2.0" });
                }

                return Task.FromResult(context.Version);
            }),
            Version("2.0"));
        await lab.Client.ScheduleNewOrchestrationInstanceAsync("Migrate", new StartOrchestrationOptions("one") { Version = "1.0" });
        await lab.IdleAsync();

        Assert.Equal("2.0", await lab.OutputAsync<string>("one"));
        Assert.Equal("migrated", (await lab.ReadAsync("one")).ReadCustomStatusAs<string>());
    }

    [Fact]
    public async Task A_suspension_in_the_turn_of_the_start_over_holds_and_so_does_what_comes_behind_it()
    {
        using var turn = new HeldTurn();
        await using var lab = Start(new LabWorker().Orchestrator("Again", async (TaskOrchestrationContext context, int run) =>
        {
            if (run > 1)
            {
                return await context.WaitForExternalEvent<string>("Word");
            }

            await context.WaitForExternalEvent<string>("Hold");
            turn.Hold();
            await context.WaitForExternalEvent<string>("Go");
            context.ContinueAsNew(2);
            return string.Empty;
        }));
        var id = await lab.ScheduleAsync("Again", 1);

        await turn.WhileHeldAsync(() => lab.Client.RaiseEventAsync(id, "Hold", ""), async () =>
        {
            await lab.Client.RaiseEventAsync(id, "Go", "");
            await lab.Client.SuspendInstanceAsync(id, "on leave");
            await lab.Client.RaiseEventAsync(id, "Word", "kept");
        });
        await lab.IdleAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Suspended, await lab.StatusAsync(id));

        await lab.Client.ResumeInstanceAsync(id);
        await lab.IdleAsync();
        Assert.Equal("kept", await lab.OutputAsync<string>(id));
    }

    [Fact]
    public async Task Events_that_go_along_wait_for_the_new_version_through_a_restart()
    {
        using var turn = new HeldTurn();
        await using var lab = StartOnDisk(
            new LabWorker().Orchestrator("Migrate", async (TaskOrchestrationContext context, int run) =>
            {
                if (run > 1)
                {
                    return (string[])[await NextAsync(context), await NextAsync(context), await NextAsync(context)];
                }

                await context.WaitForExternalEvent<string>("Go");
                turn.Hold();
                context.ContinueAsNew(new ContinueAsNewOptions { NewInput = 2, NewVersion = "2.0" });
                return [];
            }),
            Version("1.0"));
        await lab.Client.ScheduleNewOrchestrationInstanceAsync("Migrate", 1, new StartOrchestrationOptions("one") { Version = "1.0" });
        await lab.RaiseAsync("one", "Word", "first");
        await lab.RaiseAsync("one", "Word", "second");

        await turn.WhileHeldAsync(() => lab.Client.RaiseEventAsync("one", "Go", ""), () => lab.Client.RaiseEventAsync("one", "Word", "third"));
        await lab.IdleAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Running, await lab.StatusAsync("one"));
        await lab.RestartAsync(version: "2.0");

        // The platform sends what was kept to the instance again: it stands behind what came meanwhile.
        Assert.Equal(["third", "first", "second"], await lab.OutputAsync<string[]>("one") ?? []);

        static Task<string> NextAsync(TaskOrchestrationContext context) => context.WaitForExternalEvent<string>("Word");
    }
}
