using MentorFlow.Domain.Sessions;

namespace MentorFlow.Functions.Participants.Home;

/// <summary>How long somebody has met others in a role; counted of the sessions that were held, and kept nowhere.</summary>
/// <param name="Sessions">How many.</param>
public sealed record MetTime(TimeSpan Time, int Sessions)
{
    public static MetTime None { get; } = new(TimeSpan.Zero, 0);

    public static MetTime Of(IEnumerable<Session> sessions) => sessions
        .Where(session => session.Stage is SessionStage.Held)
        .Aggregate(None, (met, session) => new MetTime(met.Time + TimeSpan.FromMinutes(session.Minutes), met.Sessions + 1));

    /// <summary>Together with those of another mentorship.</summary>
    public MetTime With(MetTime other) => new(Time + other.Time, Sessions + other.Sessions);
}
