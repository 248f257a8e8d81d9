namespace MentorFlow.Tests.Local.Durable;

public sealed class QueryTests() : BothWays(alwaysReplay: false), IAsyncLifetime
{
    private Lab lab = null!;

    public async ValueTask InitializeAsync()
    {
        lab = Start(new LabWorker()
            .Orchestrator("Wait", context => context.WaitForExternalEvent<string>("Go"))
            .Orchestrator<string>("Fail", _ => throw new InvalidOperationException("on purpose"))
            .Orchestrator("Done", context => Task.FromResult(context.InstanceId))
            .Orchestrator("Parent", context =>
                context.CallSubOrchestratorAsync<string>("Done", options: new SubOrchestrationOptions(instanceId: "child"))));
        for (var day = 0; day < 10; day++)
        {
            await lab.ScheduleAsync("Wait", id: $"enrollment:{day}");
            await lab.ScheduleAsync("Done", id: $"session:{day}");
            await lab.AdvanceAsync(TimeSpan.FromDays(1));
        }
    }

    public ValueTask DisposeAsync() => lab.DisposeAsync();

    [Fact]
    public async Task Pages_follow_each_other_by_token()
    {
        var pages = new List<int>();
        await foreach (var page in lab.Client.GetAllInstancesAsync(new OrchestrationQuery(PageSize: 8)).AsPages())
        {
            pages.Add(page.Values.Count);
        }

        Assert.Equal([8, 8, 4], pages);
        var query = new OrchestrationQuery(ContinuationToken: "session:7");
        var rest = await lab.Client.GetAllInstancesAsync(query).Select(found => found.InstanceId).ToListAsync();
        Assert.Equal(["session:8", "session:9"], rest);
    }

    [Fact]
    public async Task A_query_narrows_by_prefix_status_and_time_of_creation()
    {
        Assert.Equal(10, await CountAsync(new OrchestrationQuery(InstanceIdPrefix: "session:")));
        Assert.Equal(10, await CountAsync(new OrchestrationQuery(Statuses: [OrchestrationRuntimeStatus.Running])));
        Assert.Equal(6, await CountAsync(new OrchestrationQuery(CreatedFrom: Lab.Start.AddDays(2), CreatedTo: Lab.Start.AddDays(4))));
        Assert.Equal(0, await CountAsync(new OrchestrationQuery(InstanceIdPrefix: "session:", Statuses: [OrchestrationRuntimeStatus.Failed])));
    }

    [Fact]
    public async Task A_query_for_failed_or_open_ones_finds_those_and_no_others()
    {
        await lab.ScheduleAsync("Fail", id: "session:bad");
        await lab.Client.TerminateInstanceAsync("enrollment:3");
        await lab.AdvanceAsync(TimeSpan.FromDays(1));

        var failed = new OrchestrationQuery(Statuses: [OrchestrationRuntimeStatus.Failed]);
        var open = new OrchestrationQuery(Statuses: [OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Pending], PageSize: 4);

        Assert.Equal(["session:bad"], await IdsAsync(failed));
        Assert.Equal([.. Enumerable.Range(0, 10).Where(day => day != 3).Select(day => $"enrollment:{day}")], await IdsAsync(open));
    }

    [Fact]
    public async Task A_query_brings_payloads_only_if_asked()
    {
        var without = await lab.Client.GetAllInstancesAsync(new OrchestrationQuery(InstanceIdPrefix: "session:3")).SingleAsync();
        var with = await lab.Client.GetAllInstancesAsync(new OrchestrationQuery(InstanceIdPrefix: "session:3", FetchInputsAndOutputs: true)).SingleAsync();

        Assert.Null(without.SerializedOutput);
        Assert.Equal("session:3", with.ReadOutputAs<string>());
    }

    [Fact]
    public async Task Ids_are_listed_by_the_time_of_completion()
    {
        var first = await lab.Client.ListInstanceIdsAsync(completedTimeFrom: Lab.Start.AddDays(5), pageSize: 3);
        var second = await lab.Client.ListInstanceIdsAsync(completedTimeFrom: Lab.Start.AddDays(5), pageSize: 3, lastInstanceKey: first.ContinuationToken);

        Assert.Equal(["session:5", "session:6", "session:7"], first.Values);
        Assert.Equal(["session:8", "session:9"], second.Values);
        Assert.Null(second.ContinuationToken);
    }

    [Fact]
    public async Task Purge_removes_what_has_ended_and_refuses_what_runs()
    {
        Assert.Equal(1, (await lab.Client.PurgeInstanceAsync("session:0")).PurgedInstanceCount);
        Assert.Equal(0, (await lab.Client.PurgeInstanceAsync("session:0")).PurgedInstanceCount);
        await Assert.ThrowsAsync<InvalidOperationException>(() => lab.Client.PurgeInstanceAsync("enrollment:0"));

        Assert.Null(await lab.Client.GetInstanceAsync("session:0"));
        Assert.Null(lab.Engine.ReadHistory("session:0"));
    }

    [Fact]
    public async Task Purge_by_filter_leaves_what_runs_and_what_is_younger()
    {
        var purged = await lab.Client.PurgeInstancesAsync(null, Lab.Start.AddDays(4));

        Assert.Equal(0, (await lab.Client.PurgeInstancesAsync(null, null, [OrchestrationRuntimeStatus.Running])).PurgedInstanceCount);
        Assert.Equal((5, true), (purged.PurgedInstanceCount, purged.IsComplete));
        Assert.Equal(15, await CountAsync(new OrchestrationQuery()));
    }

    [Theory]
    [InlineData(true, 2)]
    [InlineData(false, 1)]
    public async Task Children_are_purged_with_their_parent_only_if_asked(bool recursive, int purged)
    {
        await lab.ScheduleAsync("Parent", id: "parent");

        Assert.Equal(purged, (await lab.Client.PurgeInstanceAsync("parent", new PurgeInstanceOptions(recursive))).PurgedInstanceCount);
    }

    private async Task<List<string>> IdsAsync(OrchestrationQuery query) =>
        await lab.Client.GetAllInstancesAsync(query).Select(found => found.InstanceId).ToListAsync();

    private async Task<int> CountAsync(OrchestrationQuery query) => await lab.Client.GetAllInstancesAsync(query).CountAsync();
}
