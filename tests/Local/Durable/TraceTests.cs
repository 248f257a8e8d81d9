using System.Collections.Concurrent;
using System.Diagnostics;

namespace MentorFlow.Tests.Local.Durable;

/// <summary>
/// A life of months is one trace, whatever happens to the process meanwhile. Spans are told apart by the ids of their instances:
/// other tests run at the same time.
/// </summary>
[Collection("Telemetry")]
public sealed class TraceTests : BothWays, IDisposable
{
    private readonly ConcurrentQueue<Activity> heard = new();
    private readonly ActivityListener listener;

    public TraceTests()
        : base(alwaysReplay: true) => listener = Listen();

    private static LabWorker Worker => new LabWorker()
        .Orchestrator("Parent", async context =>
        {
            await context.CallActivityAsync("Work");
            var child = context.InstanceId.Replace("parent", "child", StringComparison.Ordinal);
            return await context.CallSubOrchestratorAsync<string>("Child", options: new SubOrchestrationOptions(instanceId: child));
        })
        .Orchestrator("Child", async context =>
        {
            await context.CreateTimer(TimeSpan.FromDays(3), CancellationToken.None);
            return await context.CallActivityAsync<string>("Work");
        })
        .Orchestrator("Failing", context => context.CallActivityAsync<string>("Fail"))
        .Activity("Work", (string? _) => "done")
        .Activity("Fail", string (string? _) => throw new IOException("550 ada@example.org is unknown here."));

    [Fact]
    public async Task A_life_across_a_crash_is_one_tree()
    {
        await using var lab = StartOnDisk(Worker);
        await lab.ScheduleAsync("Parent", id: "traced-parent");
        await lab.AdvanceAsync(TimeSpan.FromDays(2));
        await lab.CrashAsync();
        await lab.IdleAsync();
        await lab.AdvanceAsync(TimeSpan.FromDays(2));

        var spans = Of("traced-parent", "traced-child");
        var root = Assert.Single(spans, span => span.ParentSpanId == default);
        Assert.Equal("create_orchestration:Parent", root.OperationName);
        Assert.All(spans, span => Assert.Equal(root.TraceId, span.TraceId));
        Assert.All(spans.Where(span => span != root), span => Assert.Contains(spans, other => other.SpanId == span.ParentSpanId));
        Assert.Equal(
            ["activity:Work", "activity:Work", "create_orchestration:Parent", "orchestration:Child", "orchestration:Child:timer", "orchestration:Parent"],
            spans.Select(span => span.OperationName).Order(StringComparer.Ordinal));
        var parent = spans.Single(span => span.OperationName == "orchestration:Parent");
        Assert.Equal(TimeSpan.FromDays(3), parent.Duration);
        Assert.Equal(parent.SpanId, spans.Single(span => span.OperationName == "orchestration:Child").ParentSpanId);
        Assert.Equal(TimeSpan.FromDays(3), spans.Single(span => span.OperationName == "orchestration:Child:timer").Duration);
    }

    [Fact]
    public async Task What_failed_is_told_by_its_type_only()
    {
        await using var lab = Start(Worker);
        await lab.ScheduleAsync("Failing", id: "traced-failing");

        var failed = Of("traced-failing").Where(span => span.Status is ActivityStatusCode.Error).ToList();
        Assert.Equal(["activity:Fail", "orchestration:Failing"], failed.Select(span => span.OperationName).Order(StringComparer.Ordinal));
        Assert.All(failed, span => Assert.DoesNotContain("ada@example.org", span.StatusDescription, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_instance_that_began_unheard_stays_untraced()
    {
        listener.Dispose();
        await using var lab = StartOnDisk(Worker);
        await lab.ScheduleAsync("Parent", id: "untraced-parent");
        using var late = Listen();
        await lab.RestartAsync();
        await lab.AdvanceAsync(TimeSpan.FromDays(4));

        Assert.Empty(Of("untraced-parent", "untraced-child"));
    }

    public void Dispose() => listener.Dispose();

    private ActivityListener Listen()
    {
        var added = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "Microsoft.DurableTask",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = heard.Enqueue,
        };
        ActivitySource.AddActivityListener(added);
        return added;
    }

    private List<Activity> Of(params string[] instances) =>
        [.. heard.Where(span => instances.Contains(span.GetTagItem("durabletask.task.instance_id")))];
}
