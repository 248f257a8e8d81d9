using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Video;

namespace MentorFlow.Domain.Costs;

/// <summary>Minutes of all participants together in sessions that were held: Communication Services bill them, other ways are billed otherwise.</summary>
public static class MeetingMinutes
{
    /// <returns>By month and mentorship; nothing for sessions that were not held, or were on no calendar.</returns>
    public static IReadOnlyDictionary<(DateOnly Month, string MentorshipId), UsageCounts> Of(IEnumerable<Session> sessions) => sessions
        .Where(session => session is { Stage: SessionStage.Held, Outside: null })
        .GroupBy(session => (MonthlyUsage.MonthOf(session.StartsAt), session.MentorshipId))
        .ToDictionary(month => month.Key, month => UsageCounts.Sum(month.Select(Of)));

    // Who came is known where the page saw it, or a provider reported it; else everybody who was to.
    private static UsageCounts Of(Session session)
    {
        var people = session.Report?.People ?? (session.Arrivals is { Count: > 0 } arrivals ? arrivals.Count : session.MemberIds.Count);
        var minutes = (long)session.Minutes * people;
        return session.Room == VideoSettings.Communication ? new UsageCounts { VideoMinutes = minutes } : new UsageCounts { FreeMinutes = minutes };
    }
}
