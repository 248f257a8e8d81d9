namespace MentorFlow.Domain.Sessions;

/// <summary>
/// Who comes late again and again may have the wrong hour: that is asked once, of all, and who was late is told to nobody (R80); pure.
/// </summary>
public static class Lateness
{
    /// <summary>Arriving within this time after the start is no lateness.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(10);

    private const int InARow = 2;

    public static bool WasLate(Session session, string personId) =>
        session.Arrivals?.TryGetValue(personId, out var at) == true && at > session.StartsAt + Grace;

    /// <summary>Whether another hour is worth asking for: somebody was late to the last two sessions, and not to the one before, when it was asked.</summary>
    /// <param name="before">Sessions before the one that is ahead, the newest first.</param>
    public static bool SuggestsAnotherHour(IReadOnlyList<Session> before)
    {
        var held = before.Where(session => session is { Stage: SessionStage.Held, Outside: null }).Take(InARow + 1).ToList();
        return held.Count >= InARow
            && held[0].MemberIds.Any(personId => held.TakeWhile(session => WasLate(session, personId)).Count() == InARow);
    }
}
