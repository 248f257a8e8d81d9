using MentorFlow.Local.Hosting;

namespace MentorFlow.Tests.Local.Durable;

public class ExternalEventTests
{
    [Fact]
    public async Task An_event_completes_its_wait_whatever_the_case_of_its_name()
    {
        await using var lab = await Lab.StartAsync(new DurableRegistry()
            .Orchestrator("Wait", context => context.WaitForExternalEvent<string>("Signed")));
        var id = await lab.ScheduleAsync("Wait");

        await lab.RaiseAsync(id, "sIGNED", "by Ada");

        Assert.Equal("by Ada", (await lab.ReadAsync(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Events_that_come_early_are_handed_out_first_in_first_out()
    {
        await using var lab = await Lab.StartAsync(new DurableRegistry().Orchestrator("Late", async context =>
        {
            await context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None);
            return new[] { await context.WaitForExternalEvent<int>("Number"), await context.WaitForExternalEvent<int>("number") };
        }));
        var id = await lab.ScheduleAsync("Late");

        await lab.RaiseAsync(id, "Number", 1);
        await lab.RaiseAsync(id, "NUMBER", 2);
        await lab.AdvanceAsync(TimeSpan.FromHours(1));

        Assert.Equal([1, 2], (await lab.ReadAsync(id)).ReadOutputAs<List<int>>()!);
    }

    [Fact]
    public async Task Pending_waits_of_one_name_complete_last_in_first_out()
    {
        await using var lab = await Lab.StartAsync(new DurableRegistry().Orchestrator("Stack", async context =>
        {
            var older = context.WaitForExternalEvent<int>("Number");
            var newer = context.WaitForExternalEvent<int>("Number");
            return new[] { await older, await newer };
        }));
        var id = await lab.ScheduleAsync("Stack");

        await lab.RaiseAsync(id, "Number", 1);
        await lab.RaiseAsync(id, "Number", 2);

        Assert.Equal([2, 1], (await lab.ReadAsync(id)).ReadOutputAs<List<int>>()!);
    }

    [Fact]
    public async Task Waits_of_one_name_expect_one_type()
    {
        await using var lab = await Lab.StartAsync(new DurableRegistry().Orchestrator("Mixed", async context =>
        {
            _ = context.WaitForExternalEvent<int>("Number");
            return await context.WaitForExternalEvent<string>("Number");
        }));

        Assert.Equal(typeof(ArgumentException).FullName, (await lab.RunAsync("Mixed")).FailureDetails?.ErrorType);
    }

    [Fact]
    public async Task A_wait_that_times_out_is_canceled()
    {
        await using var lab = await Lab.StartAsync(new DurableRegistry().Orchestrator("Patient", async context =>
        {
            try
            {
                return await context.WaitForExternalEvent<string>("Never", TimeSpan.FromDays(5));
            }
            catch (TaskCanceledException)
            {
                return $"gave up on {context.CurrentUtcDateTime:yyyy-MM-dd}";
            }
        }));
        var id = await lab.ScheduleAsync("Patient");

        await lab.AdvanceAsync(TimeSpan.FromDays(5));

        Assert.Equal("gave up on 2027-01-09", (await lab.ReadAsync(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task An_unhandled_timeout_fails_as_an_aggregate_of_a_cancellation()
    {
        await using var lab = await Lab.StartAsync(new DurableRegistry()
            .Orchestrator("Patient", context => context.WaitForExternalEvent<string>("Never", TimeSpan.FromDays(5))));
        var id = await lab.ScheduleAsync("Patient");

        await lab.AdvanceAsync(TimeSpan.FromDays(5));

        var failure = (await lab.ReadAsync(id)).FailureDetails;
        Assert.Equal("System.AggregateException", failure?.ErrorType);
        Assert.Equal("System.Threading.Tasks.TaskCanceledException", failure?.InnerFailure?.ErrorType);
    }

    [Fact]
    public async Task An_event_in_time_cancels_the_timeout()
    {
        await using var lab = await Lab.StartAsync(new DurableRegistry()
            .Orchestrator("Patient", context => context.WaitForExternalEvent<string>("Soon", TimeSpan.FromDays(5))));
        var id = await lab.ScheduleAsync("Patient");

        await lab.RaiseAsync(id, "Soon", "here");

        Assert.Equal("here", (await lab.ReadAsync(id)).ReadOutputAs<string>());
        Assert.Null(lab.Engine.NextDue);
    }

    [Fact]
    public async Task A_wait_that_timed_out_still_swallows_the_next_event_and_the_log_says_so()
    {
        await using var lab = await Lab.StartAsync(new DurableRegistry().Orchestrator("Ladder", async context =>
        {
            await Assert.ThrowsAsync<TaskCanceledException>(() => context.WaitForExternalEvent<string>("Answer", TimeSpan.FromDays(1)));
            await context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
            return await context.WaitForExternalEvent<string>("Answer");
        }));
        var id = await lab.ScheduleAsync("Ladder");
        await lab.AdvanceAsync(TimeSpan.FromHours(36));

        await lab.RaiseAsync(id, "Answer", "lost");
        await lab.RaiseAsync(id, "Answer", "kept");
        await lab.AdvanceAsync(TimeSpan.FromDays(1));

        Assert.Equal("kept", (await lab.ReadAsync(id)).ReadOutputAs<string>());
        Assert.Contains(lab.Log.Lines, line => line.StartsWith("Warning") && line.Contains("Answer") && line.Contains("is lost"));
    }

    [Theory]
    [InlineData("text")]
    [InlineData(null)]
    public async Task A_payload_that_does_not_fit_fails_the_orchestration(string? payload)
    {
        await using var lab = await Lab.StartAsync(new DurableRegistry().Orchestrator("Number", async context =>
        {
            _ = context.CreateTimer(TimeSpan.FromDays(9), CancellationToken.None);
            return await context.WaitForExternalEvent<int>("Number");
        }));
        var id = await lab.ScheduleAsync("Number");

        await lab.RaiseAsync(id, "Number", payload);

        Assert.Equal(OrchestrationRuntimeStatus.Failed, (await lab.ReadAsync(id)).RuntimeStatus);
    }

    [Fact]
    public async Task An_event_to_nobody_is_dropped_with_a_warning()
    {
        await using var lab = await Lab.StartAsync(new DurableRegistry().Orchestrator("Done", _ => Task.FromResult(1)));
        var ended = await lab.ScheduleAsync("Done");

        await lab.RaiseAsync("unknown", "Any");
        await lab.RaiseAsync(ended, "Any");

        Assert.Equal(2, lab.Log.Lines.Count(line => line.Contains("was dropped")));
    }

    [Fact]
    public async Task Orchestrations_send_each_other_events()
    {
        await using var lab = await Lab.StartAsync(new DurableRegistry()
            .Orchestrator("Receiver", context => context.WaitForExternalEvent<string>("Ping"))
            .Orchestrator("Sender", context =>
            {
                context.SendEvent("nobody", "Ping", "lost");
                context.SendEvent("receiver-1", "ping", "hello");
                return Task.FromResult("sent");
            }));
        await lab.ScheduleAsync("Receiver", id: "receiver-1");

        Assert.Equal("sent", await lab.ResultOfAsync<string>("Sender"));
        Assert.Equal("hello", (await lab.ReadAsync("receiver-1")).ReadOutputAs<string>());
    }
}
