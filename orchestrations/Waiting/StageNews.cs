using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Waiting;

// What comes while a stage waits for something else, or has come before it looked: all of a stage would be too long a file to read.
public sealed partial class Stage
{
    /// <summary>Lets time pass towards a moment that may be far away, for a season at most, unless news comes before.</summary>
    /// <returns>The moment, later by as long as the clocks stood still, and the news; null where none came.</returns>
    public async Task<(DateTimeOffset Due, T? News)> TowardsAsync<T>(DateTimeOffset moment)
        where T : class
    {
        var rest = moment - Now;
        var reply = await WaitAsync<T>(rest < Season ? rest : Season);
        return (moment + reply.Shift, reply.Event);
    }

    /// <summary>For what began during a pause: waits until it is over.</summary>
    /// <returns>Whether there is anything to go on with; false where the whole has ended meanwhile.</returns>
    public async Task<bool> StandStillAsync(Paused pause)
    {
        lastPaused = pause;
        await WatchAsync(pause);
        await StandStillAsync(pause.At);
        return Ended is null;
    }

    /// <summary>Takes what has come of a kind, without waiting: of several, the last.</summary>
    /// <returns>Null where nothing has come.</returns>
    public T? TakeLast<T>()
        where T : class
    {
        T? last = null;
        while (arrivals.Take<T>() is { } next)
        {
            last = next;
        }

        return last;
    }
}
