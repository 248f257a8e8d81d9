using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Sessions;

/// <summary>Somebody lives on another clock: their sessions may fall at five in the morning now, and everybody who meets is asked (R79); pure.</summary>
internal static class ClockChange
{
    /// <summary>
    /// HR says another place. Who had given the one that HR said before moves along; who gave another keeps theirs. An offset is no place that anybody
    /// moves to.
    /// </summary>
    /// <param name="sessions">The last one of each of their open mentorships.</param>
    /// <param name="before">IANA zone that HR said before.</param>
    /// <param name="said">IANA zone that HR says; null when it says none.</param>
    /// <param name="actor">Who says so, as the ledger writes it.</param>
    /// <returns>Whether the clock is another now.</returns>
    public static Decision<bool> Follow(
        Stored<Enrollment> stored, IReadOnlyList<Stored<Session>> sessions, string before, string? said, string actor, DateTimeOffset now)
    {
        var enrollment = stored.Value;
        if (enrollment is not { IsOpen: true, Profile: { } known }
            || said is null
            || ZoneName.PlaceOf(said) is not { } place
            || !PersonClock.IsSame(known.Zone, before)
            || PersonClock.IsSame(known.Zone, place))
        {
            return new Decision<bool>(false);
        }

        var moved = enrollment with { Profile = known with { Zone = place } };
        var decision = new Decision<bool>(true)
        {
            Writes = new Batch().Replace(stored, moved),
            Notes = [new LedgerNote(actor, DecisionName.ProfileZoneMoved, moved.Id, "moved")],
        };
        return decision.Asking(sessions, ClockOf(enrollment), ClockOf(moved), actor, now);
    }

    /// <summary>A saved profile with another zone in it.</summary>
    /// <param name="sessions">The last one of each of their open mentorships.</param>
    public static Decision<T> Asking<T>(
        this Decision<T> decision, IReadOnlyList<Stored<Session>> sessions, Enrollment before, Enrollment after, DateTimeOffset now) =>
        before.Profile is null ? decision : decision.Asking(sessions, ClockOf(before), ClockOf(after), Actors.Person(after.PersonId), now);

    private static Decision<T> Asking<T>(
        this Decision<T> decision, IReadOnlyList<Stored<Session>> sessions, MemberClock before, MemberClock after, string actor, DateTimeOffset now)
    {
        var asked = new List<Session>();
        foreach (var stored in sessions)
        {
            if (SessionDecisions.ChangeClock(stored.Value, before, after).Value is { } changed)
            {
                decision.Writes.Replace(stored, changed);
                if (changed.UnfitFor?.Contains(after.PersonId) == true)
                {
                    asked.Add(changed);
                }
            }
        }

        return decision with
        {
            Notes = [.. decision.Notes, .. asked.Select(session => new LedgerNote(actor, DecisionName.SessionHourAsked, session.Id, "asked"))],
            Mails = [.. decision.Mails, .. asked.SelectMany(session => HourQuestions.Of(session, after.PersonId, now))],
        };
    }

    // A profile that was saved always says a zone.
    private static MemberClock ClockOf(Enrollment enrollment) =>
        MemberClock.Of(enrollment.PersonId, enrollment.Profile, said: null, program: enrollment.Profile!.Zone);
}
