using System.Diagnostics.CodeAnalysis;
using MentorFlow.Local.Hosting;

namespace MentorFlow.Local.Durable;

/// <summary>
/// Pairs external events with waits as the real worker does: the newest wait is served first, the oldest event is handed out first,
/// and a wait that was canceled still takes the event that reaches it.
/// </summary>
internal sealed class EventMailbox
{
    private readonly Dictionary<string, EventWaiter> newestWaiter = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<EventRaised> unclaimed = [];

    public bool HasPendingWaiter
    {
        get
        {
            foreach (var newest in newestWaiter.Values)
            {
                for (var waiter = newest; waiter is not null; waiter = waiter.Older)
                {
                    if (waiter.IsPending)
                    {
                        return true;
                    }
                }
            }

            return false;
        }
    }

    /// <exception cref="ArgumentException">An earlier wait for the same event expects another type.</exception>
    public void Add(string eventName, EventWaiter waiter)
    {
        if (newestWaiter.TryGetValue(eventName, out var newest) && newest.PayloadType != waiter.PayloadType)
        {
            throw new ArgumentException(
                $"Waits for one event name expect one type: '{eventName}' is awaited as {newest.PayloadType} and as {waiter.PayloadType}.",
                nameof(eventName));
        }

        waiter.Older = newest;
        newestWaiter[eventName] = waiter;
    }

    public bool TryTakeWaiter(string eventName, [NotNullWhen(true)] out EventWaiter? waiter)
    {
        if (!newestWaiter.Remove(eventName, out waiter))
        {
            return false;
        }

        if (waiter.Older is { } older)
        {
            newestWaiter[eventName] = older;
        }

        return true;
    }

    public void Keep(EventRaised raised) => unclaimed.Add(raised);

    public bool TryTakeEvent(string eventName, [NotNullWhen(true)] out EventRaised? raised)
    {
        var index = unclaimed.FindIndex(candidate => string.Equals(candidate.Name, eventName, StringComparison.OrdinalIgnoreCase));
        raised = index < 0 ? null : unclaimed[index];
        if (index >= 0)
        {
            unclaimed.RemoveAt(index);
        }

        return raised is not null;
    }

    public List<EventRaised> TakeAllEvents()
    {
        List<EventRaised> all = [.. unclaimed];
        unclaimed.Clear();
        return all;
    }
}
