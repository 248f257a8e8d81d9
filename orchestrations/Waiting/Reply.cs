using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Waiting;

/// <summary>What a wait came to: an event, the end of everything, or silence.</summary>
/// <param name="Event">What came; null when nothing did.</param>
/// <param name="Ended">Why the whole is over; null when it is not.</param>
/// <param name="Shift">How long the clocks stood still during the wait.</param>
public sealed record Reply<T>(T? Event, Ended? Ended = null, TimeSpan Shift = default)
    where T : class
{
    public bool IsSilence => Event is null && Ended is null;
}

/// <summary>What a wait for one of two events came to; at most one of them is there.</summary>
/// <param name="Shift">How long the clocks stood still during the wait.</param>
public sealed record Reply<T1, T2>(T1? First, T2? Second, Ended? Ended, TimeSpan Shift)
    where T1 : class
    where T2 : class;
