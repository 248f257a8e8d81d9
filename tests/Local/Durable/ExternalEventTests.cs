using Grpc.Core;

namespace MentorFlow.Tests.Local.Durable;

public sealed class ExternalEventTestsReplayed() : ExternalEventTests(alwaysReplay: true);

public sealed class ExternalEventTestsInSession() : ExternalEventTests(alwaysReplay: false);

public abstract class ExternalEventTests(bool alwaysReplay) : BothWays(alwaysReplay)
{
    private static LabWorker Worker => new LabWorker().Orchestrator("Wait", context => context.WaitForExternalEvent<string>("Signed"));

    [Fact]
    public async Task An_event_completes_its_wait_whatever_the_case_of_its_name()
    {
        await using var lab = Start(Worker);
        var id = await lab.ScheduleAsync("Wait");

        await lab.RaiseAsync(id, "sIGNED", "by Ada");

        Assert.Equal("by Ada", await lab.OutputAsync<string>(id));
    }

    [Fact]
    public async Task Events_that_come_early_are_handed_out_first_in_first_out()
    {
        await using var lab = Start(new LabWorker().Orchestrator("Late", async context =>
        {
            await context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None);
            return new[] { await context.WaitForExternalEvent<int>("Number"), await context.WaitForExternalEvent<int>("number") };
        }));
        var id = await lab.ScheduleAsync("Late");

        await lab.RaiseAsync(id, "Number", 1);
        await lab.RaiseAsync(id, "NUMBER", 2);
        await lab.AdvanceAsync(TimeSpan.FromHours(1));

        Assert.Equal([1, 2], await lab.OutputAsync<List<int>>(id));
    }

    [Fact]
    public async Task Pending_waits_of_one_name_complete_last_in_first_out()
    {
        await using var lab = Start(new LabWorker().Orchestrator("Stack", async context =>
        {
            var older = context.WaitForExternalEvent<int>("Number");
            var newer = context.WaitForExternalEvent<int>("Number");
            return new[] { await older, await newer };
        }));
        var id = await lab.ScheduleAsync("Stack");

        await lab.RaiseAsync(id, "Number", 1);
        await lab.RaiseAsync(id, "Number", 2);

        Assert.Equal([2, 1], await lab.OutputAsync<List<int>>(id));
    }

    [Fact]
    public async Task A_wait_that_times_out_is_canceled_at_its_moment_and_swallows_no_event()
    {
        await using var lab = Start(new LabWorker().Orchestrator("Ladder", async context =>
        {
            await Assert.ThrowsAsync<TaskCanceledException>(() => context.WaitForExternalEvent<string>("Answer", TimeSpan.FromDays(5)));
            var moment = context.CurrentUtcDateTime;
            return $"{moment:MM-dd} {await context.WaitForExternalEvent<string>("Reply")} {await context.WaitForExternalEvent<string>("Answer")}";
        }));
        var id = await lab.ScheduleAsync("Ladder");
        await lab.AdvanceAsync(TimeSpan.FromDays(6));

        await lab.RaiseAsync(id, "Answer", "late");
        await lab.RaiseAsync(id, "Reply", "here");

        Assert.Equal("01-09 here late", await lab.OutputAsync<string>(id));
    }

    [Fact]
    public async Task An_event_to_nobody_is_refused_by_why_nobody_is_there()
    {
        await using var lab = Start(Worker);
        var ended = await lab.ScheduleAsync("Wait");
        await lab.RaiseAsync(ended, "Signed", "");

        Assert.Equal(StatusCode.NotFound, (await Assert.ThrowsAsync<RpcException>(() => lab.RaiseAsync("unknown", "Signed"))).StatusCode);
        Assert.Equal(StatusCode.FailedPrecondition, (await Assert.ThrowsAsync<RpcException>(() => lab.RaiseAsync(ended, "Signed"))).StatusCode);
    }

    [Fact]
    public async Task Orchestrations_send_each_other_events_and_nobody_misses_one_to_nobody()
    {
        await using var lab = Start(Worker.Orchestrator("Sender", context =>
        {
            context.SendEvent("nobody", "Signed", "lost");
            context.SendEvent("receiver-1", "signed", "hello");
            return Task.FromResult("sent");
        }));
        await lab.ScheduleAsync("Wait", id: "receiver-1");

        Assert.Equal("sent", await lab.ResultOfAsync<string>("Sender"));
        Assert.Equal("hello", await lab.OutputAsync<string>("receiver-1"));
    }
}
