namespace MentorFlow.Orchestrations.Staging;

/// <summary>What a wait came to: an event, the end of everything, or silence.</summary>
/// <param name="Event">What came; null when nothing did.</param>
/// <param name="Ended">Why the whole is over; null when it is not.</param>
/// <param name="Shift">How long the clocks stood still during the wait.</param>
public sealed record Reply<T>(T? Event, Ended? Ended = null, TimeSpan Shift = default)
    where T : class
{
    public bool IsSilence => Event is null && Ended is null;
}
