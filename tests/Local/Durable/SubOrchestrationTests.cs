using MentorFlow.Local.Hosting;

namespace MentorFlow.Tests.Local.Durable;

public class SubOrchestrationTests
{
    private static DurableRegistry Registry => new DurableRegistry()
        .Orchestrator("Double", (TaskOrchestrationContext _, int number) => Task.FromResult(number * 2))
        .Orchestrator("Wait", context => context.WaitForExternalEvent<string>("Go"))
        .Orchestrator("WhoCalls", context => Task.FromResult($"{context.Parent?.Name} {context.Parent?.InstanceId}"))
        .Orchestrator("Break", Broken);

    [Fact]
    public async Task Results_come_back_to_the_parent()
    {
        await using var lab = await Lab.StartAsync(Registry.Orchestrator("Parent", async context =>
            (await Task.WhenAll(Enumerable.Range(1, 10).Select(number => context.CallSubOrchestratorAsync<int>("Double", number)))).Sum()));

        Assert.Equal(110, await lab.ResultOfAsync<int>("Parent"));
    }

    [Fact]
    public async Task A_child_knows_its_parent()
    {
        await using var lab = await Lab.StartAsync(Registry.Orchestrator("Parent", context => context.CallSubOrchestratorAsync<string>("WhoCalls")));

        Assert.Equal("Parent parent-7", (await lab.RunAsync("Parent", id: "parent-7")).ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_failure_of_the_child_reaches_the_parent()
    {
        await using var lab = await Lab.StartAsync(Registry.Orchestrator("Parent", async context =>
        {
            var failure = await Assert.ThrowsAsync<TaskFailedException>(() => context.CallSubOrchestratorAsync("Break"));
            return failure.FailureDetails.ToString();
        }));

        Assert.Equal("System.InvalidOperationException: broken", await lab.ResultOfAsync<string>("Parent"));
    }

    [Fact]
    public async Task A_terminated_child_is_a_failure_for_its_parent()
    {
        await using var lab = await Lab.StartAsync(Registry.Orchestrator("Parent", async context =>
        {
            var failure = await Assert.ThrowsAsync<TaskFailedException>(() => context.CallSubOrchestratorAsync("Wait", new SubOrchestrationOptions(instanceId: "child")));
            return failure.FailureDetails.ErrorMessage;
        }));
        var parent = await lab.ScheduleAsync("Parent");

        await lab.Client.TerminateInstanceAsync("child", "enough");
        await lab.IdleAsync();

        Assert.Contains("was terminated", (await lab.ReadAsync(parent)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_child_given_the_id_of_a_running_instance_replaces_it_silently()
    {
        await using var lab = await Lab.StartAsync(Registry.Orchestrator("Parent", context =>
            context.CallSubOrchestratorAsync<int>("Double", 21, new SubOrchestrationOptions(instanceId: "taken"))));
        await lab.ScheduleAsync("Wait", id: "taken");

        Assert.Equal(42, await lab.ResultOfAsync<int>("Parent"));
        Assert.Equal("Double", (await lab.ReadAsync("taken")).Name);
    }

    [Fact]
    public async Task A_child_of_an_older_instance_is_of_todays_version()
    {
        await using var lab = await Lab.StartAsync(
            new DurableRegistry()
                .Orchestrator("Parent", async context => $"{context.Version} {await context.CallSubOrchestratorAsync<string>("Child")}")
                .Orchestrator("Child", context => Task.FromResult(context.Version)),
            options => options.DefaultVersion = "1.2");
        var id = await lab.Client.ScheduleNewOrchestrationInstanceAsync("Parent", new StartOrchestrationOptions { Version = "1.1" });
        await lab.IdleAsync();

        Assert.Equal("1.1 1.2", (await lab.ReadAsync(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Children_nest_and_take_the_version_of_the_app()
    {
        await using var lab = await Lab.StartAsync(
            new DurableRegistry().Orchestrator("Nest", async (TaskOrchestrationContext context, int depth) =>
                depth == 0 ? context.Version : await context.CallSubOrchestratorAsync<string>("Nest", depth - 1)),
            options => options.DefaultVersion = "1.2");

        Assert.Equal("1.2", await lab.ResultOfAsync<string>("Nest", 5));
    }

    [Fact]
    public async Task An_id_that_no_back_end_accepts_is_refused()
    {
        await using var lab = await Lab.StartAsync(Registry.Orchestrator("Parent", context =>
            context.CallSubOrchestratorAsync<int>("Double", 1, new SubOrchestrationOptions(instanceId: "@x"))));

        Assert.Equal(typeof(ArgumentException).FullName, (await lab.RunAsync("Parent")).FailureDetails?.ErrorType);
    }

    private static Task<string> Broken(TaskOrchestrationContext context) => throw new InvalidOperationException("broken");

    [Fact]
    public async Task A_child_does_not_take_the_id_of_its_caller()
    {
        await using var lab = await Lab.StartAsync(Registry.Orchestrator("Parent", context =>
            context.CallSubOrchestratorAsync<int>("Double", 1, new SubOrchestrationOptions(instanceId: context.InstanceId))));

        var ended = await lab.RunAsync("Parent", id: "parent");

        Assert.Equal(("Parent", typeof(ArgumentException).FullName), (ended.Name, ended.FailureDetails?.ErrorType));
    }
}
