using MentorFlow.Domain.Sessions;

namespace MentorFlow.Functions.Participants.Mentorships;

/// <summary>The hour of a pair's sessions does not suit somebody any more: the next one can be moved, and those after it with it (R79).</summary>
/// <param name="Better">A start at which all can; null where none is found.</param>
public sealed record HourQuestion(Pair Pair, Session Session, DateTimeOffset? Better)
{
    /// <summary>Whether it is the reader whom it does not suit: only they can say that they keep it.</summary>
    public bool IsReaders => Session.UnfitFor?.Contains(Pair.Participant.PersonId) == true;

    /// <summary>The partners whom it does not suit.</summary>
    public IEnumerable<Partner> Others => Pair.Partners.Where(partner => Session.UnfitFor?.Contains(partner.Person.PersonId) == true);

    /// <param name="session">The one ahead; null when none is planned.</param>
    /// <returns>Null where there is no question.</returns>
    public static HourQuestion? Of(Pair pair, Session? session, DateTimeOffset now) =>
        session is { Stage: SessionStage.Planned, UnfitFor.Count: > 0 } && session.StartsAt > now && pair.Mentorship.IsOpen
            ? new HourQuestion(pair, session, SessionHours.Nearest(pair.Clocks, TimeSpan.FromMinutes(session.Minutes), session.StartsAt, now))
            : null;
}
