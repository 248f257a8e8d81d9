namespace MentorFlow.Orchestrations.Staging;

/// <summary>
/// The events an instance waits for, one pending task a type, kept until it is taken. A wait is never cancelled:
/// the platform hands an event to the last wait of its name even when that one was cancelled, and the event would be lost.
/// </summary>
internal sealed class Arrivals(TaskOrchestrationContext context)
{
    private readonly Dictionary<Type, Task> pending = [];

    /// <summary>The pending wait for the type; the same task until its event is taken.</summary>
    public Task Next<T>()
        where T : class
    {
        if (!pending.TryGetValue(typeof(T), out var task))
        {
            task = context.WaitForExternalEvent<T>(typeof(T).Name);
            pending.Add(typeof(T), task);
        }

        return task;
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
