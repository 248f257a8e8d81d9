using MentorFlow.Local.Hosting;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Local.Durable;

/// <summary>The client of the engine in this process: every call returns once its effect is durable.</summary>
internal sealed partial class LocalDurableClient(Engine engine) : DurableTaskClient("local")
{
    private static readonly OrchestrationRuntimeStatus[] InTheWay =
        [OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Suspended];

    public override async Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName, object? input = null, StartOrchestrationOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(orchestratorName.Name);
        var id = InstanceId.Require(options?.InstanceId ?? Guid.NewGuid().ToString("N"));
        var version = options?.Version?.Version ?? engine.DefaultVersion;
        var payload = PayloadBound.Require(engine.Converter.Serialize(input), id, "The input");
        var start = new RunStart(id, orchestratorName, version, payload, null, (options ?? new()).Tags);
        await StartAsync(start, options?.StartAt, Blocking(options?.DedupeStatuses), cancellation);
        return id;
    }

    public override async Task RaiseEventAsync(
        string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(eventName);
        using var span = DurableSpans.Raising(eventName, instanceId, engine.Clock.GetUtcNow());
        var payload = PayloadBound.Require(engine.Converter.Serialize(eventPayload), instanceId, $"Event '{eventName}'");
        await SendAsync(instanceId, new EventRaised(eventName, payload), cancellation);
    }

    public override async Task TerminateInstanceAsync(
        string instanceId, TerminateInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        var output = PayloadBound.Require(engine.Converter.Serialize(options?.Output), instanceId, "The output");
        await SendAsync(instanceId, new OrchestrationTerminated(output, options?.Recursive ?? false), cancellation);
    }

    public override Task SuspendInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        SendAsync(instanceId, new OrchestrationSuspended(reason), cancellation);

    public override Task ResumeInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        SendAsync(instanceId, new OrchestrationResumed(reason), cancellation);

    public override Task<OrchestrationMetadata> WaitForInstanceStartAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        WaitAsync(instanceId, getInputsAndOutputs, found => found.Status != OrchestrationRuntimeStatus.Pending, cancellation);

    public override Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        WaitAsync(instanceId, getInputsAndOutputs, found => found.HasEnded, cancellation);

    public override async Task<string> RestartAsync(
        string instanceId, bool restartWithNewInstanceId = false, CancellationToken cancellation = default)
    {
        var found = Find(instanceId) ?? throw NotFound(instanceId);
        if (!found.HasEnded && !restartWithNewInstanceId)
        {
            throw new InvalidOperationException($"The orchestration instance '{instanceId}' has not ended and cannot be restarted under its own id.");
        }

        var id = restartWithNewInstanceId ? Guid.NewGuid().ToString("N") : instanceId;
        var start = engine.Store.Read(reader => reader.Start(found.Key)) with { InstanceId = id, Parent = null };
        await StartAsync(start, null, InTheWay.Contains, cancellation);
        return id;
    }

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static Func<OrchestrationRuntimeStatus, bool> Blocking(IReadOnlyList<string>? dedupeStatuses)
    {
        if (dedupeStatuses is null)
        {
            return InTheWay.Contains;
        }

        var named = dedupeStatuses
            .Select(name => Enum.TryParse<OrchestrationRuntimeStatus>(name, ignoreCase: true, out var status)
                ? status
                : throw new ArgumentException($"'{name}' is no orchestration runtime status.", nameof(dedupeStatuses)))
            .ToHashSet();
        return named.Contains;
    }

    private static ArgumentException NotFound(string instanceId) =>
        new($"No orchestration instance has the id '{instanceId}'.", nameof(instanceId));

    private async Task StartAsync(
        RunStart start, DateTimeOffset? startAt, Func<OrchestrationRuntimeStatus, bool> blocks, CancellationToken cancellation)
    {
        var now = engine.Clock.GetUtcNow();
        using var span = DurableSpans.Creating(start, now);
        var change = new StartChange(engine, start with { Trace = InstanceTrace.Of(span, now.UtcDateTime) }, now.UtcDateTime, startAt > now ? startAt.Value.UtcDateTime : null, blocks);
        engine.Submit(change);
        await change.Acknowledged.WaitAsync(cancellation);
    }

    private async Task SendAsync(string instanceId, HistoryEvent content, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        var change = new MessageChange(engine, instanceId, content);
        engine.Submit(change);
        if (!await change.Acknowledged.WaitAsync(cancellation))
        {
            Log.Dropped(engine.Logger, content.GetType().Name, instanceId);
        }
    }

    private async Task<OrchestrationMetadata> WaitAsync(
        string instanceId, bool withPayloads, Func<StoredInstance, bool> enough, CancellationToken cancellation)
    {
        while (true)
        {
            var change = engine.Waiters.NextChange(instanceId);
            var found = Find(instanceId) ?? throw NotFound(instanceId);
            if (enough(found))
            {
                return found.ToMetadata(withPayloads ? engine.Converter : null);
            }

            await change.WaitAsync(cancellation);
        }
    }

    private StoredInstance? Find(string instanceId)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        return engine.Store.Read(reader => reader.Find(instanceId));
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "{Message} for instance {InstanceId} was dropped: there is no such instance, or it has ended.")]
        public static partial void Dropped(ILogger logger, string message, string instanceId);
    }
}
