using MentorFlow.Local.Hosting;

namespace MentorFlow.Tests.Local.Durable;

public class ContinueAsNewTests
{
    [Fact]
    public async Task A_run_hands_its_input_to_the_next_and_history_begins_anew()
    {
        await using var lab = await Lab.StartAsync(new DurableRegistry().Orchestrator("Count", (TaskOrchestrationContext context, int number) =>
        {
            if (number < 50)
            {
                context.ContinueAsNew(number + 1);
            }

            return Task.FromResult(number);
        }));

        var ended = await lab.RunAsync("Count", 1);

        Assert.Equal(50, ended.ReadOutputAs<int>());
        Assert.Equal(50, ended.ReadInputAs<int>());
        Assert.Single(lab.Engine.ReadHistory(ended.InstanceId)!.Turns);
    }

    [Theory]
    [InlineData(true, "first, second")]
    [InlineData(false, "second")]
    public async Task Events_that_nobody_took_go_along_if_wanted(bool preserve, string received)
    {
        await using var lab = await Lab.StartAsync(new DurableRegistry().Orchestrator("Carry", async (TaskOrchestrationContext context, bool again) =>
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

        Assert.Equal(received, (await lab.ReadAsync(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task The_next_run_waits_for_what_the_last_one_left_open()
    {
        await using var lab = await Lab.StartAsync(new DurableRegistry().Orchestrator("Hasty", (TaskOrchestrationContext context, int run) =>
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

        Assert.Equal(Lab.Start.AddDays(1).UtcDateTime, (await lab.ReadAsync(id)).ReadOutputAs<DateTime>());
    }

    [Fact]
    public async Task A_child_that_starts_over_still_answers_its_parent()
    {
        await using var lab = await Lab.StartAsync(new DurableRegistry()
            .Orchestrator("Child", (TaskOrchestrationContext context, int number) =>
            {
                if (number < 3)
                {
                    context.ContinueAsNew(number + 1);
                }

                return Task.FromResult(number);
            })
            .Orchestrator("Parent", context => context.CallSubOrchestratorAsync<int>("Child", 1)));

        Assert.Equal(3, await lab.ResultOfAsync<int>("Parent"));
    }

    [Fact]
    public async Task The_next_run_may_take_a_newer_version_and_keeps_the_custom_status()
    {
        await using var lab = await Lab.StartAsync(
            new DurableRegistry().Orchestrator("Migrate", (TaskOrchestrationContext context, string? _) =>
            {
                if (context.CompareVersionTo("2.0") < 0)
                {
                    context.SetCustomStatus("migrated");
                    context.ContinueAsNew(new ContinueAsNewOptions { NewVersion = "2.0" });
                }

                return Task.FromResult(context.Version);
            }),
            options => options.DefaultVersion = "2.0");
        var id = await lab.Client.ScheduleNewOrchestrationInstanceAsync("Migrate", new StartOrchestrationOptions { Version = "1.0" });
        await lab.IdleAsync();

        var ended = await lab.ReadAsync(id);
        Assert.Equal("2.0", ended.ReadOutputAs<string>());
        Assert.Equal("migrated", ended.ReadCustomStatusAs<string>());
    }

    [Fact]
    public async Task Asked_for_twice_it_goes_where_the_second_says_and_loses_no_event()
    {
        await using var lab = await Lab.StartAsync(new DurableRegistry().Orchestrator("Twice", async (TaskOrchestrationContext context, int run) =>
        {
            if (run > 1)
            {
                return $"{run} {await context.WaitForExternalEvent<string>("Word")}";
            }

            await context.WaitForExternalEvent<string>("Go");
            context.ContinueAsNew(2);
            context.ContinueAsNew(3);
            return string.Empty;
        }));
        var id = await lab.ScheduleAsync("Twice", 1);

        await lab.RaiseAsync(id, "Word", "kept");
        await lab.RaiseAsync(id, "Go", "");

        Assert.Equal("3 kept", (await lab.ReadAsync(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_suspension_in_the_turn_of_the_start_over_holds_and_so_does_what_comes_behind_it()
    {
        using var turn = new HeldTurn();
        await using var lab = await Lab.StartAsync(
            new DurableRegistry().Orchestrator("Again", async (TaskOrchestrationContext context, int run) =>
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
            }),
            options => options.AlwaysReplay = false);
        var id = await lab.ScheduleAsync("Again", 1);

        await turn.WhileHeldAsync(() => lab.Client.RaiseEventAsync(id, "Hold", ""), async () =>
        {
            await lab.Client.RaiseEventAsync(id, "Go", "");
            await lab.Client.SuspendInstanceAsync(id, "on leave");
            await lab.Client.RaiseEventAsync(id, "Word", "kept");
        });
        await lab.IdleAsync();
        var suspended = await lab.ReadAsync(id);
        Assert.Equal((OrchestrationRuntimeStatus.Suspended, "on leave"), (suspended.RuntimeStatus, suspended.SerializedOutput));

        await lab.Client.ResumeInstanceAsync(id);
        await lab.IdleAsync();
        Assert.Equal("kept", (await lab.ReadAsync(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Events_that_go_along_come_first_after_a_restart_too()
    {
        using var file = new DataFile();
        using var turn = new HeldTurn();
        DurableEngineOptions? engine = null;
        await using var lab = await Lab.StartAsync(
            new DurableRegistry().Orchestrator("Migrate", async (TaskOrchestrationContext context, int run) =>
            {
                if (run > 1)
                {
                    return $"{await context.WaitForExternalEvent<string>("Word")} {await context.WaitForExternalEvent<string>("Word")} {await context.WaitForExternalEvent<string>("Word")}";
                }

                await context.WaitForExternalEvent<string>("Go");
                turn.Hold();
                context.ContinueAsNew(new ContinueAsNewOptions { NewInput = 2, NewVersion = "2.0" });
                return string.Empty;
            }),
            file.Path,
            options => (options.AlwaysReplay, options.DefaultVersion, engine) = (false, "1.0", options));
        var id = await lab.ScheduleAsync("Migrate", 1);
        await lab.RaiseAsync(id, "Word", "first");
        await lab.RaiseAsync(id, "Word", "second");

        await turn.WhileHeldAsync(() => lab.Client.RaiseEventAsync(id, "Go", ""), () => lab.Client.RaiseEventAsync(id, "Word", "third"));
        await lab.IdleAsync();
        engine!.DefaultVersion = "2.0";
        await lab.RestartAsync();

        Assert.Equal("first second third", (await lab.ReadAsync(id)).ReadOutputAs<string>());
    }
}
