namespace MentorFlow.Local.Hosting;

/// <summary>What the durable engine can run, by name. The functions host fills it from discovered methods; engine tests fill it by hand.</summary>
public sealed class DurableRegistry
{
    private readonly Dictionary<string, OrchestratorRegistration> orchestrators = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ActivityRegistration> activities = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyDictionary<string, OrchestratorRegistration> Orchestrators => orchestrators;

    public IReadOnlyDictionary<string, ActivityRegistration> Activities => activities;

    /// <exception cref="ArgumentException">An orchestrator of that name is there already (names ignore case).</exception>
    public DurableRegistry Add(OrchestratorRegistration orchestrator)
    {
        orchestrators.Add(orchestrator.Name, orchestrator);
        return this;
    }

    /// <exception cref="ArgumentException">An activity of that name is there already (names ignore case).</exception>
    public DurableRegistry Add(ActivityRegistration activity)
    {
        activities.Add(activity.Name, activity);
        return this;
    }
}

/// <param name="InputType">Type of the method's second parameter; null when it has none.</param>
/// <param name="RunAsync">Runs the orchestrator over a replaying context; the second argument is the input, already deserialized.</param>
public sealed record OrchestratorRegistration(string Name, Type? InputType, Func<TaskOrchestrationContext, object?, Task<object?>> RunAsync);

/// <param name="InputType">Type of the trigger parameter; null when it takes none.</param>
public sealed record ActivityRegistration(string Name, Type? InputType, Func<ActivityCall, CancellationToken, Task<object?>> RunAsync);

/// <summary>One attempt at one activity of one instance.</summary>
/// <param name="TaskId">The position of the call in the history of its instance: the same on every attempt.</param>
public sealed record ActivityCall(string Name, string InstanceId, int TaskId, object? Input);
