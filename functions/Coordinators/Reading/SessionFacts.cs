using MentorFlow.Domain.Sessions;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>A session as coordinators see it (R98): met, when, rated. Not the agenda, not the summary, not who was late, not who gave which rating.</summary>
/// <param name="Minutes">Planned length.</param>
/// <param name="Ratings">How many members answered the one question afterwards.</param>
public sealed record SessionFacts(
    string MentorshipId, string SessionId, int Number, DateTimeOffset StartsAt, int Minutes, SessionStage Stage, bool HasSummary, int Ratings)
{
    public static SessionFacts Of(Session session) => new(
        session.MentorshipId,
        session.SessionId,
        session.Number,
        session.StartsAt,
        session.Minutes,
        session.Stage,
        session.Summary is not null,
        session.Pulses?.Count ?? 0);
}
