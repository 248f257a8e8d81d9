namespace MentorFlow.Domain.Sessions;

/// <summary>What may happen to a session; pure.</summary>
public static class SessionDecisions
{
    public const int LongestText = 4000;

    /// <summary>Days ahead to which a session may be moved.</summary>
    public const int FarthestDays = 90;

    /// <summary>The room opens this long before the start.</summary>
    public static readonly TimeSpan DoorsBefore = TimeSpan.FromMinutes(10);

    /// <summary>The room stays open this long after the planned end.</summary>
    public static readonly TimeSpan DoorsAfter = TimeSpan.FromMinutes(30);

    /// <summary>Who joins within this time left nobody waiting.</summary>
    public static readonly TimeSpan Moment = TimeSpan.FromSeconds(15);

    public static bool IsOpen(Session session, DateTimeOffset now) => session.Stage is SessionStage.Planned && IsInWindow(session, now);

    /// <summary>Whether people may be in the call: one that was held by plan goes on until its doors close.</summary>
    public static bool IsCallOpen(Session session, DateTimeOffset now) =>
        session.Stage is SessionStage.Planned or SessionStage.Held && IsInWindow(session, now);

    public static Verdict<Session> SetAgenda(Session session, string personId, string topics)
    {
        if (!session.MemberIds.Contains(personId))
        {
            return RefusalReason.NotAMember;
        }

        if (string.IsNullOrWhiteSpace(topics) || topics.Length > LongestText)
        {
            return Refusal.Invalid(new FieldError("topics", "rules.some-words", ("max", LongestText)));
        }

        return session.Stage is SessionStage.Planned
            ? session with { Agenda = With(session.Agenda, personId, topics.Trim()) }
            : RefusalReason.WrongStage;
    }

    public static Verdict<Session> Arrive(Session session, string personId, DateTimeOffset now)
    {
        if (!session.MemberIds.Contains(personId))
        {
            return RefusalReason.NotAMember;
        }

        if (!IsOpen(session, now))
        {
            return RefusalReason.WrongStage;
        }

        return session.Arrivals?.ContainsKey(personId) == true
            ? RefusalReason.AlreadyDone
            : session with { Arrivals = With(session.Arrivals, personId, now) };
    }

    /// <summary>Somebody is in the call with nobody, or is no more; shorter than a moment counts as not at all.</summary>
    /// <param name="since">Since when they are alone; null when they are with somebody, or leave.</param>
    public static Verdict<Session> WaitAlone(Session session, string personId, DateTimeOffset? since, DateTimeOffset now)
    {
        var known = session.Call?.GetValueOrDefault(personId);
        var alone = since <= now - Moment ? since : null;
        return Refused(session, personId) is { } reason ? reason
            : known?.AloneSince == alone ? RefusalReason.AlreadyDone
            : RescueDecisions.WithApart(
                session with
                {
                    Call = With(session.Call, personId, known is null ? new CallAttendance(alone!.Value, alone) : known with { AloneSince = alone }),
                },
                now);
    }

    /// <summary>Somebody's browser cannot take part as it should: the call is technical, whoever is missing.</summary>
    public static Verdict<Session> ReportTrouble(Session session, string personId, CallTrouble trouble, DateTimeOffset now)
    {
        var known = session.Call?.GetValueOrDefault(personId) ?? new CallAttendance(now);
        return Refused(session, personId) is { } reason ? reason
            : known.Troubles?.Contains(trouble) == true ? RefusalReason.AlreadyDone
            : session with { Call = With(session.Call, personId, known with { Troubles = [.. known.Troubles ?? [], trouble] }) };
    }

    /// <summary>Moves a planned session; the calendar entry is updated, not replaced.</summary>
    public static Verdict<Session> Move(Session session, string personId, DateTimeOffset startsAt, DateTimeOffset now)
    {
        if (!session.MemberIds.Contains(personId))
        {
            return RefusalReason.NotAMember;
        }

        if (startsAt <= now || startsAt > now.AddDays(FarthestDays))
        {
            return Refusal.Invalid(new FieldError("startsAt", "rules.soon", ("days", FarthestDays)));
        }

        if (startsAt == session.StartsAt)
        {
            return RefusalReason.AlreadyDone;
        }

        // With everybody together it is held: nothing is left to move.
        return session is { Stage: SessionStage.Planned, TakesPlace: false }
            ? At(session, startsAt) with { UnfitFor = null }
            : RefusalReason.WrongStage;
    }

    /// <summary>Takes one of the times that were offered; of two members the first chooses, and the other is told.</summary>
    /// <param name="sequence">Of the session as the chooser saw it.</param>
    /// <param name="clocks">Of all members.</param>
    /// <returns><see cref="RefusalReason.Stale"/> when it was moved to another time meanwhile.</returns>
    public static Verdict<Session> Choose(
        Session session, string personId, DateTimeOffset startsAt, int sequence, IReadOnlyList<MemberClock> clocks, DateTimeOffset now) =>
        !session.MemberIds.Contains(personId) ? RefusalReason.NotAMember
        : startsAt == session.StartsAt ? RefusalReason.AlreadyDone
        : session.Sequence != sequence ? RefusalReason.Stale
        : SessionHours.Fits(clocks, startsAt, TimeSpan.FromMinutes(session.Minutes), now) ? Move(session, personId, startsAt, now)
        : Refusal.Invalid(new FieldError("time", "rules.time-that-suits"));

    /// <summary>The same session at another time: nobody has come to it, and nothing has broken.</summary>
    public static Session At(Session session, DateTimeOffset startsAt) => session with
    {
        StartsAt = startsAt,
        Sequence = session.Sequence + 1,
        Arrivals = null,
        Call = null,
        ApartAt = null,
        Rescue = null,
        Told = null,
        Report = null,
    };

    /// <summary>
    /// Somebody's clock has changed: marks the session where its hour has become hard to keep, and takes the mark off where it suits again.
    /// </summary>
    public static Verdict<Session> ChangeClock(Session session, MemberClock before, MemberClock after)
    {
        var isMarked = session.UnfitFor?.Contains(after.PersonId) == true;
        var length = TimeSpan.FromMinutes(session.Minutes);
        return !session.MemberIds.Contains(after.PersonId) ? RefusalReason.NotAMember
            : !isMarked && SessionHours.HasBecomeUnfit(before, after, session.StartsAt, length)
                ? session with { UnfitFor = [.. session.UnfitFor ?? [], after.PersonId] }
            : isMarked && SessionHours.Suits(after, session.StartsAt, length) ? Without(session, after.PersonId)
            : RefusalReason.AlreadyDone;
    }

    /// <summary>Whom the hour does not suit any more says that they keep it.</summary>
    public static Verdict<Session> KeepHour(Session session, string personId) =>
        !session.MemberIds.Contains(personId) ? RefusalReason.NotAMember
        : session.UnfitFor?.Contains(personId) == true ? Without(session, personId)
        : RefusalReason.AlreadyDone;

    /// <param name="score">1 to 5; null when only the summary is given.</param>
    public static Verdict<Session> FollowUp(Session session, string personId, int? score, string? summary)
    {
        if (!session.MemberIds.Contains(personId))
        {
            return RefusalReason.NotAMember;
        }

        if (session.Stage is SessionStage.Cancelled)
        {
            return RefusalReason.WrongStage;
        }

        if (score is null && string.IsNullOrWhiteSpace(summary))
        {
            return Refusal.Invalid(new FieldError("score", "rules.follow-up"));
        }

        if (score is < 1 or > 5)
        {
            return Refusal.Invalid(new FieldError("score", "rules.from-to", ("min", 1), ("max", 5)));
        }

        if (summary?.Length > LongestText)
        {
            return Refusal.Invalid(new FieldError("summary", "rules.too-long", ("max", LongestText)));
        }

        return session with
        {
            Pulses = score is { } given ? With(session.Pulses, personId, given) : session.Pulses,
            Summary = string.IsNullOrWhiteSpace(summary) ? session.Summary : summary.Trim(),
        };
    }

    public static Verdict<Session> Settle(Session session, SessionStage stage) =>
        session.Stage == stage ? RefusalReason.AlreadyDone
        : session.Stage is SessionStage.Planned ? session with { Stage = stage }
        : RefusalReason.WrongStage;

    private static bool IsInWindow(Session session, DateTimeOffset now) =>
        session.Outside is null && now >= session.StartsAt - DoorsBefore && now <= session.EndsAt + DoorsAfter;

    // What comes after a session is settled changes nothing of it.
    private static RefusalReason? Refused(Session session, string personId) =>
        !session.MemberIds.Contains(personId) ? RefusalReason.NotAMember
        : session.Stage is not SessionStage.Planned ? RefusalReason.WrongStage
        : null;

    private static Session Without(Session session, string personId) =>
        session with { UnfitFor = session.UnfitFor!.Where(one => one != personId).ToList() is { Count: > 0 } left ? left : null };

    private static Dictionary<string, T> With<T>(IReadOnlyDictionary<string, T>? existing, string key, T value) =>
        new(existing ?? new Dictionary<string, T>()) { [key] = value };
}
