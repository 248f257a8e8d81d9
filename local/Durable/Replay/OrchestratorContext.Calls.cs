using MentorFlow.Local.Hosting;

namespace MentorFlow.Local.Durable;

internal sealed partial class OrchestratorContext
{
    private readonly Dictionary<int, OpenTask> open = [];
    private List<HistoryEvent> decided = [];
    private int nextId;

    public int NextStep => nextId;

    public IReadOnlyDictionary<int, OpenTask> Open => open;

    public List<HistoryEvent> TakeDecisions()
    {
        var taken = decided;
        decided = [];
        return taken;
    }

    public override async Task<TResult> CallActivityAsync<TResult>(TaskName name, object? input = null, TaskOptions? options = null)
    {
        RequireTurn();
        RefuseOptionsAsInput(input, options);
        var payload = Write(input, $"The input of activity '{name.Name}'");
        var result = await WithRetry(options, () => Decide(name, new TaskScheduled(nextId, name, payload)));
        return Result<TResult>(result);
    }

    public override async Task<TResult> CallSubOrchestratorAsync<TResult>(
        TaskName orchestratorName, object? input = null, TaskOptions? options = null)
    {
        RequireTurn();
        RefuseOptionsAsInput(input, options);
        var instanceId = Durable.InstanceId.Require((options as SubOrchestrationOptions)?.InstanceId ?? NewGuid().ToString("N"));
        RefuseOwnId(instanceId);
        var version = options?.Version?.Version ?? defaultVersion;
        var payload = Write(input, $"The input of sub-orchestrator '{orchestratorName.Name}'");
        var result = await WithRetry(
            options,
            () => Decide(orchestratorName, new SubOrchestrationCreated(nextId, orchestratorName, version, instanceId, payload)));
        return Result<TResult>(result);
    }

    public override Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken)
    {
        RequireTurn();
        var id = nextId;
        var timer = Track(new TimerCreated(id, fireAt.ToUniversalTime()));
        var shown = new TaskCompletionSource();
        _ = WaitAsync();
        return shown.Task;

        // Most timers are canceled, and nobody looks at them then: an exception for each would cost more than the rest of the turn.
        async Task WaitAsync()
        {
            using var registration = cancellationToken.Register(() =>
            {
                if (timer.TrySetCanceled(cancellationToken))
                {
                    open.Remove(id);
                }
            });
            await ((Task)timer.Task).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
            if (timer.Task.IsCanceled)
            {
                shown.SetCanceled(cancellationToken);
            }
            else
            {
                shown.SetResult();
            }
        }
    }

    public override void SendEvent(string instanceId, string eventName, object payload)
    {
        RequireTurn();
        ArgumentException.ThrowIfNullOrWhiteSpace(instanceId);
        ArgumentException.ThrowIfNullOrWhiteSpace(eventName);
        var data = Write(payload, $"Event '{eventName}' to '{instanceId}'");
        decided.Add(new EventSent(nextId++, instanceId, eventName, data));
    }

    private static void RefuseOptionsAsInput(object? input, TaskOptions? options)
    {
        if (input is TaskOptions && options is null)
        {
            throw new ArgumentException("Options were passed as the input; name the parameter 'options'.", nameof(input));
        }
    }

    /// <summary>A child takes the place of whoever has its id: the caller would be gone, and nobody left to wait for it.</summary>
    private void RefuseOwnId(string instanceId)
    {
        if (instanceId == InstanceId)
        {
            throw new ArgumentException($"A sub-orchestration has an id of its own; '{instanceId}' is its caller's.", nameof(instanceId));
        }
    }

    private Task<string?> WithRetry(TaskOptions? options, Func<Task<string?>> attempt) =>
        options?.Retry is { } retry ? Retrying.CallAsync(this, retry, attempt) : attempt();

    private async Task<string?> Decide(TaskName name, HistoryEvent call)
    {
        RequireTurn();
        var id = nextId;
        try
        {
            return await Track(call).Task;
        }
        catch (RecordedFailure failure)
        {
            throw new TaskFailedException(name, id, failure.Details);
        }
    }

    private OpenTask Track(HistoryEvent call)
    {
        var task = new OpenTask(call, now);
        open.Add(nextId++, task);
        decided.Add(call);
        return task;
    }

    /// <summary>A payload over the bound ends the orchestration, whatever its code makes of the exception, as no later turn could be saved either.</summary>
    private string? Write(object? value, string what)
    {
        var payload = converter.Serialize(value);
        try
        {
            return PayloadBound.Require(payload, InstanceId, $"{what} (step {nextId})");
        }
        catch (ArgumentException tooLarge)
        {
            Fatal ??= tooLarge;
            throw;
        }
    }

    private TResult Result<TResult>(string? data) => converter.Deserialize<TResult>(data)!;
}
