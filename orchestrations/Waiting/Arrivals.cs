namespace MentorFlow.Orchestrations.Waiting;

/// <summary>
/// The events an instance waits for, one pending task a type, kept until it is taken. A wait is never cancelled:
/// the platform hands an event to the last wait of its name even when that one was cancelled, and the event would be lost.
/// </summary>
internal sealed class Arrivals(TaskOrchestrationContext context)
{
    private readonly Dictionary<Type, (Task Wait, Func<object> Event)> pending = [];

    /// <summary>The pending wait for the type; the same task until its event is taken.</summary>
    public Task Next<T>()
        where T : class
    {
        if (!pending.TryGetValue(typeof(T), out var known))
        {
            var wait = context.WaitForExternalEvent<T>(typeof(T).Name);
            known = (wait, () => wait.GetAwaiter().GetResult());
            pending.Add(typeof(T), known);
        }

        return known.Wait;
    }

    /// <summary>Sends what has come and was not taken to the instance itself: a run that begins again knows only what was not awaited yet.</summary>
    public void SendToNextRun()
    {
        foreach (var (type, known) in pending.Where(one => one.Value.Wait.IsCompletedSuccessfully))
        {
            context.SendEvent(context.InstanceId, type.Name, known.Event());
        }
    }

    /// <summary>Takes the event if it has come; the next wait is for the next one.</summary>
    public T? Take<T>()
        where T : class
    {
        var task = (Task<T>)Next<T>();
        if (!task.IsCompleted)
        {
            return null;
        }

        pending.Remove(typeof(T));
        return task.GetAwaiter().GetResult();
    }
}
