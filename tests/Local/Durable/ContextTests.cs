using MentorFlow.Local.Hosting;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Tests.Local.Durable;

public class ContextTests
{
    [Fact]
    public async Task Ids_and_times_are_the_same_on_every_replay()
    {
        await using var lab = await Lab.StartAsync(new DurableRegistry()
            .Activity("Echo", (string text) => text)
            .Orchestrator("Same", async context =>
            {
                var before = $"{context.NewGuid()} {context.NewGuid()} {context.CurrentUtcDateTime:o}";
                var recorded = await context.CallActivityAsync<string>("Echo", before);
                await context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
                return before == recorded;
            }));
        var id = await lab.ScheduleAsync("Same");

        await lab.AdvanceAsync(TimeSpan.FromDays(1));

        Assert.True((await lab.ReadAsync(id)).ReadOutputAs<bool>());
    }

    [Fact]
    public void Ids_are_name_based_over_instance_time_and_count() =>
        Assert.Equal(
            Guid.Parse("370d3d9a-7333-5a0f-8ab2-b41ade0b372d"),
            MentorFlow.Local.Durable.DeterministicGuid.Create("abc", new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc), 0));

    [Fact]
    public async Task A_line_is_logged_once_and_not_once_a_replay()
    {
        await using var lab = await Lab.StartAsync(new DurableRegistry().Orchestrator("Talk", async context =>
        {
            context.CreateReplaySafeLogger("test").LogInformation("begun");
            await context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
            context.CreateReplaySafeLogger<ContextTests>().LogInformation("ended");
            return 0;
        }));
        await lab.ScheduleAsync("Talk");

        await lab.AdvanceAsync(TimeSpan.FromDays(1));

        Assert.Equal(["Information: begun", "Information: ended"], lab.Log.Lines);
    }

    [Fact]
    public async Task A_custom_status_is_visible_while_the_instance_runs()
    {
        await using var lab = await Lab.StartAsync(new DurableRegistry().Orchestrator("Status", async context =>
        {
            context.SetCustomStatus(new { Stage = "waiting" });
            await context.WaitForExternalEvent<string>("Go");
            return 0;
        }));

        Assert.Equal("""{"Stage":"waiting"}""", (await lab.RunAsync("Status")).SerializedCustomStatus);
    }

    [Theory]
    [InlineData(8_000, OrchestrationRuntimeStatus.Completed)]
    [InlineData(8_200, OrchestrationRuntimeStatus.Failed)]
    public async Task A_custom_status_over_16_KB_fails_the_orchestration(int characters, OrchestrationRuntimeStatus expected)
    {
        await using var lab = await Lab.StartAsync(new DurableRegistry().Orchestrator("Status", context =>
        {
            context.SetCustomStatus(new string('x', characters));
            return Task.FromResult(0);
        }));

        Assert.Equal(expected, (await lab.RunAsync("Status")).RuntimeStatus);
    }

    [Fact]
    public async Task Input_is_there_as_a_parameter_and_from_the_context()
    {
        await using var lab = await Lab.StartAsync(new DurableRegistry().Orchestrator("Input", (TaskOrchestrationContext context, int number) =>
            Task.FromResult(context.GetInput<int>() + number)));

        Assert.Equal(10, await lab.ResultOfAsync<int>("Input", 5));
    }

    [Theory]
    [InlineData("1.9", "1.10", -1)]
    [InlineData("", "1.0", -1)]
    [InlineData("1.0", "", 1)]
    [InlineData("", "", 0)]
    [InlineData("beta", "Alpha", 1)]
    public void Versions_compare_by_number_where_they_are_numbers(string left, string right, int sign) =>
        Assert.Equal(sign, Math.Sign(TaskOrchestrationVersioningUtils.CompareVersions(left, right)));

    [Fact]
    public async Task An_input_that_does_not_fit_fails_the_orchestration()
    {
        await using var lab = await Lab.StartAsync(new DurableRegistry().Orchestrator("Input", (TaskOrchestrationContext _, int number) => Task.FromResult(number)));

        Assert.Equal(OrchestrationRuntimeStatus.Failed, (await lab.RunAsync("Input", "five")).RuntimeStatus);
    }

    [Fact]
    public async Task A_custom_status_set_to_nothing_is_gone()
    {
        await using var lab = await Lab.StartAsync(new DurableRegistry().Orchestrator("Status", async context =>
        {
            context.SetCustomStatus("busy");
            await context.WaitForExternalEvent<string>("Go");
            context.SetCustomStatus(null);
            return 0;
        }));
        var id = await lab.ScheduleAsync("Status");
        Assert.Equal("busy", (await lab.ReadAsync(id)).ReadCustomStatusAs<string>());

        await lab.RaiseAsync(id, "Go", "");

        Assert.Null((await lab.ReadAsync(id)).SerializedCustomStatus);
    }
}
