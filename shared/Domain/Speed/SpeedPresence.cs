namespace MentorFlow.Domain.Speed;

/// <summary>Who is at an event now; pure. A sign counts for a turn and the pause around it, so that one tap a turn is enough without a script.</summary>
public static class SpeedPresence
{
    /// <summary>How much later than a turn and a pause a sign may be.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(3);

    /// <summary>For how long a sign counts.</summary>
    public static TimeSpan Counts(SpeedEvent held)
    {
        var rhythm = TimeSpan.FromMinutes(held.Minutes + held.Pause) + Grace;
        return rhythm > SpeedEvent.DoorsBefore ? rhythm : SpeedEvent.DoorsBefore;
    }

    public static bool IsHere(SpeedEvent held, SpeedSeat seat, DateTimeOffset now) =>
        seat.LeftAt is null && seat.SeenAt is { } seen && now - seen <= Counts(held);

    /// <summary>Whether somebody is expected and not there.</summary>
    public static bool IsMissing(SpeedEvent held, SpeedSeat seat, DateTimeOffset now) =>
        seat.LeftAt is null && !IsHere(held, seat, now) && (seat.IsComing(held) is true || seat.CameAt is not null);
}
