namespace MentorFlow.Domain.Sessions;

/// <summary>What follows when those who meet are not together, or not any more (F7); pure.</summary>
public static class RescueDecisions
{
    /// <summary>Since when a call is broken off that they have not had half of; null for one that goes on, or has served them.</summary>
    public static DateTimeOffset? BrokenSince(Session session)
    {
        if (!session.EverybodyArrived || !session.TakesPlace || session.Rescue?.ElsewhereAt is not null)
        {
            return null;
        }

        // Where all but one are alone, the last one has nobody either. Who waited before they came together may not have said yet that it is over.
        var arrivals = session.ArrivedIds.Select(member => session.Arrivals![member]).Order().ToList();
        var together = session.Quorum is { } quorum ? arrivals[quorum - 1] : session.Arrivals!.Values.Max();
        var enough = Math.Max(1, arrivals.Count - 1);
        var alone = (session.Call?.Values ?? []).Select(one => one.AloneSince).OfType<DateTimeOffset>().Where(since => since >= together).Order().ToList();
        return alone.Count >= enough && alone[enough - 1] - together < TimeSpan.FromMinutes(session.Minutes) / 2 ? alone[enough - 1] : null;
    }

    /// <summary>They have not come together.</summary>
    public static Verdict<Session> Call(Session session, DateTimeOffset now) =>
        session.Stage is not SessionStage.Planned ? RefusalReason.WrongStage
        : session.TakesPlace || session.Rescue is not null ? RefusalReason.AlreadyDone
        : session with { Rescue = new SessionRescue(now) };

    /// <summary>They were together, and somebody who stayed in the call has been alone for too long.</summary>
    /// <param name="after">How long people are left to find back by themselves.</param>
    public static Verdict<Session> Break(Session session, TimeSpan after, DateTimeOffset now) =>
        session.Stage is not SessionStage.Planned ? RefusalReason.WrongStage
        : session.Rescue is { IsBroken: true } ? RefusalReason.AlreadyDone
        : BrokenSince(session) is { } since && since <= now - after ? session with { Rescue = new SessionRescue(now, since) }
        : RefusalReason.WrongStage;

    /// <summary>They are still not together: another time is better than waiting.</summary>
    /// <param name="times">That suit all; none where their hours never meet.</param>
    public static Verdict<Session> Offer(Session session, IReadOnlyList<DateTimeOffset> times, DateTimeOffset now) =>
        session.Stage is not SessionStage.Planned ? RefusalReason.WrongStage
        : session.TakesPlace || session.Rescue?.Times is not null ? RefusalReason.AlreadyDone
        : session with { Rescue = (session.Rescue ?? new SessionRescue(now)) with { Times = times } };

    /// <summary>A broken call has everybody again.</summary>
    public static Verdict<Session> Restore(Session session, string personId, DateTimeOffset now) =>
        !session.MemberIds.Contains(personId) ? RefusalReason.NotAMember
        : session.Stage is not SessionStage.Planned ? RefusalReason.WrongStage
        : session.Rescue is { IsBroken: true, ElsewhereAt: null } rescue ? session with { Rescue = rescue with { RestoredAt = now } }
        : RefusalReason.AlreadyDone;

    /// <summary>A member says that they go on by another way: the session takes place.</summary>
    public static Verdict<Session> GoOnElsewhere(Session session, string personId, DateTimeOffset now) =>
        !session.MemberIds.Contains(personId) ? RefusalReason.NotAMember
        : session is not { Stage: SessionStage.Planned, Rescue: { } rescue } ? RefusalReason.WrongStage
        : session.TakesPlace ? RefusalReason.AlreadyDone
        : session with { Rescue = rescue with { ElsewhereAt = now } };

    /// <summary>
    /// Whether a session that did not take place failed by technology: it broke, or somebody came and a call reported trouble, or two were in the call and
    /// nothing came through.
    /// </summary>
    public static bool IsTechnical(Session session) =>
        session.Rescue is { IsBroken: true }
        || session.ApartAt is not null
        || session.Call?.Values.Any(one => one.Troubles is { Count: > 0 }) == true;

    /// <summary>Notes when two wait in the call at once, who have not found to each other.</summary>
    internal static Session WithApart(Session session, DateTimeOffset now) =>
        session is { ApartAt: null, EverybodyArrived: false } && session.Call?.Values.Count(one => one.AloneSince is not null) > 1
            ? session with { ApartAt = now }
            : session;
}
