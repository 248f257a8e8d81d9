using MentorFlow.Domain.Sessions;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>A session as coordinators see it (R98): met, when, rated. Not the agenda, not the summary, not who was late, not who gave which rating.</summary>
/// <param name="Number">1 for the first; 0 for a meeting that was added after it.</param>
/// <param name="Minutes">Planned length.</param>
/// <param name="Ratings">How many members answered the one question afterwards.</param>
/// <param name="IsOutside">Whether it was on no calendar and a member added it after it; where it was stays with the members.</param>
public sealed record SessionFacts(
    string MentorshipId,
    string SessionId,
    int Number,
    DateTimeOffset StartsAt,
    int Minutes,
    SessionStage Stage,
    bool HasSummary,
    int Ratings,
    bool IsOutside = false)
{
    public static SessionFacts Of(Session session) => new(
        session.MentorshipId,
        session.SessionId,
        session.Number,
        session.StartsAt,
        session.Minutes,
        session.Stage,
        session.HasSummary,
        session.Pulses?.Count ?? 0,
        session.Outside is not null);
}
