namespace MentorFlow.Local.Durable;

/// <summary>
/// Bounds how many orchestrators the worker is asked to keep alive: it lets one go when it has rested for a while, and in that while
/// a hundred thousand could begin. An instance for which there is no place is replayed instead.
/// </summary>
/// <param name="capacity">Sessions opened and not ended within one to two idle times.</param>
/// <param name="idle">How long the worker keeps a session that nothing reaches, in real time.</param>
internal sealed class Sessions(int capacity, TimeSpan idle)
{
    private readonly Lock gate = new();
    private long since = Environment.TickCount64;
    private int current;
    private int previous;

    public bool TryOpen()
    {
        lock (gate)
        {
            if (TimeSpan.FromMilliseconds(Environment.TickCount64 - since) >= idle)
            {
                (previous, current, since) = (current, 0, Environment.TickCount64);
            }

            if (current + previous >= capacity)
            {
                return false;
            }

            current++;
            return true;
        }
    }

    public void Close()
    {
        lock (gate)
        {
            if (current > 0)
            {
                current--;
            }
            else if (previous > 0)
            {
                previous--;
            }
        }
    }
}
