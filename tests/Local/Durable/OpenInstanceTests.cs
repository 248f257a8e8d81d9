using MentorFlow.Local.Durable;

namespace MentorFlow.Tests.Local.Durable;

public sealed class OpenInstanceTests() : BothWays(alwaysReplay: false)
{
    [Fact]
    public async Task What_has_not_ended_is_read_with_its_timer_and_with_who_waits_for_it()
    {
        await using var lab = Start(new LabWorker()
            .Orchestrator("Wait", context => context.WaitForExternalEvent<string>("Go"))
            .Orchestrator("Done", context => Task.FromResult(context.InstanceId))
            .Orchestrator("Sleep", async context =>
            {
                await context.CreateTimer(TimeSpan.FromHours(3), CancellationToken.None);
                return 1;
            })
            .Orchestrator("Parent", context =>
                context.CallSubOrchestratorAsync<int>("Sleep", options: new SubOrchestrationOptions(instanceId: "child"))));
        await lab.ScheduleAsync("Wait", id: "wait");
        await lab.ScheduleAsync("Done", id: "done");
        await lab.ScheduleAsync("Parent", id: "parent");

        IReadOnlyList<OpenInstance> expected =
        [
            new OpenInstance("child", "parent", Lab.Start.AddHours(3), 0), new OpenInstance("parent", null, null, 0), new OpenInstance("wait", null, null, 0),
        ];
        Assert.Equal(expected, lab.Engine.ReadOpen());

        await lab.AdvanceAsync(TimeSpan.FromHours(3));

        Assert.Equal(["wait"], lab.Engine.ReadOpen().Select(open => open.InstanceId));
    }
}
