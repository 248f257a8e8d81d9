namespace MentorFlow.Tests.Local.Durable;

public sealed class SubOrchestrationTestsReplayed() : SubOrchestrationTests(alwaysReplay: true);

public sealed class SubOrchestrationTestsInSession() : SubOrchestrationTests(alwaysReplay: false);

public abstract class SubOrchestrationTests(bool alwaysReplay) : BothWays(alwaysReplay)
{
    private static LabWorker Worker => new LabWorker()
        .Orchestrator("Double", (TaskOrchestrationContext _, int number) => Task.FromResult(number * 2))
        .Orchestrator("Wait", context => context.WaitForExternalEvent<string>("Go"))
        .Orchestrator("Who", context => Task.FromResult($"{context.InstanceId} of {context.Parent?.Name} {context.Parent?.InstanceId}"));

    [Fact]
    public async Task Results_come_back_to_the_parent()
    {
        await using var lab = Start(Worker.Orchestrator("Parent", async context =>
            (await Task.WhenAll(Enumerable.Range(1, 10).Select(number => context.CallSubOrchestratorAsync<int>("Double", number)))).Sum()));

        Assert.Equal(110, await lab.ResultOfAsync<int>("Parent"));
    }

    [Fact]
    public async Task A_child_has_the_id_it_was_given_or_one_of_its_own_and_knows_its_parent()
    {
        await using var lab = Start(Worker.Orchestrator("Parent", async context => new[]
        {
            await context.CallSubOrchestratorAsync<string>("Who", options: new SubOrchestrationOptions(instanceId: "child-7")),
            await context.CallSubOrchestratorAsync<string>("Who"),
        }));

        var told = (await lab.RunAsync("Parent", id: "parent-7")).ReadOutputAs<string[]>()!;

        Assert.Equal("child-7 of Parent parent-7", told[0]);
        Assert.Matches("^[0-9a-f]{32} of Parent parent-7$", told[1]);
    }

    [Fact]
    public async Task A_terminated_child_is_a_failure_for_its_parent()
    {
        await using var lab = Start(Worker.Orchestrator("Parent", async context =>
            (await Assert.ThrowsAsync<TaskFailedException>(() =>
                context.CallSubOrchestratorAsync("Wait", options: new SubOrchestrationOptions(instanceId: "child")))).FailureDetails.ErrorMessage));
        var parent = await lab.ScheduleAsync("Parent");

        await lab.Client.TerminateInstanceAsync("child", "enough");
        await lab.IdleAsync();

        Assert.Equal("Sub-orchestration 'Wait' (child) was terminated: \"enough\"", await lab.OutputAsync<string>(parent));
    }

    [Fact]
    public async Task A_child_given_the_id_of_a_running_instance_replaces_it()
    {
        await using var lab = Start(Worker.Orchestrator("Parent", context =>
            context.CallSubOrchestratorAsync<int>("Double", 21, new SubOrchestrationOptions(instanceId: "taken"))));
        await lab.ScheduleAsync("Wait", id: "taken");

        Assert.Equal(42, await lab.ResultOfAsync<int>("Parent"));
        Assert.Equal("Double", (await lab.ReadAsync("taken")).Name);
    }

    [Fact]
    public async Task Children_nest_and_are_of_todays_version_whatever_their_parents_is()
    {
        await using var lab = Start(
            new LabWorker().Orchestrator("Nest", async (TaskOrchestrationContext context, int depth) =>
                context.Version + (depth == 0 ? "" : $" {await context.CallSubOrchestratorAsync<string>("Nest", depth - 1)}")),
            Version("1.2"));

        await lab.Client.ScheduleNewOrchestrationInstanceAsync("Nest", 2, new StartOrchestrationOptions("nest") { Version = "1.1" });
        await lab.IdleAsync();

        Assert.Equal("1.1 1.2 1.2", await lab.OutputAsync<string>("nest"));
    }

    [Theory]
    [InlineData("@x", "An instance id does not start with '@'")]
    [InlineData("a/b", "An instance id is without '/'")]
    [InlineData("parent", "'parent' is the instance itself")]
    public async Task An_id_that_no_child_can_have_ends_its_parent_and_nothing_else(string childId, string message)
    {
        await using var lab = StartOnDisk(Worker.Orchestrator("Parent", context =>
            context.CallSubOrchestratorAsync<int>("Double", 1, new SubOrchestrationOptions(instanceId: childId))));

        var ended = await lab.RunAsync("Parent", id: "parent");

        Assert.Equal(("Parent", OrchestrationRuntimeStatus.Failed), (ended.Name, ended.RuntimeStatus));
        Assert.Contains(message, ended.FailureDetails?.ErrorMessage);
        Assert.False(lab.Engine.Broken.IsCompleted);
    }
}
