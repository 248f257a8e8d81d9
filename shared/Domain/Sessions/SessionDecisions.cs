namespace MentorFlow.Domain.Sessions;

/// <summary>What may happen to a session; pure.</summary>
public static class SessionDecisions
{
    public const int LongestText = 4000;

    /// <summary>Of the links and notes to have at hand.</summary>
    public const int LongestAids = 1000;

    /// <summary>Days ahead to which a session may be moved.</summary>
    public const int FarthestDays = 90;

    /// <summary>Length of a session, as a member may set it for one.</summary>
    public const int ShortestMinutes = 15;

    public const int LongestMinutes = 180;

    /// <summary>Minutes before which nobody needs a break.</summary>
    public const int ShortestSpell = 10;

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
            ? At(session, startsAt) with { UnfitFor = null, KeptBy = null }
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
        Offered = null,
    };

    /// <summary>Sets how a planned session is held. A new length or place moves the calendar entry along; what they bring does not.</summary>
    public static Verdict<Session> SetShape(Session session, string personId, SessionDraft draft, DateTimeOffset now)
    {
        if (!session.MemberIds.Contains(personId))
        {
            return RefusalReason.NotAMember;
        }

        var errors = Check(draft);
        if (errors.Count > 0)
        {
            return Refusal.Invalid(errors);
        }

        if (session is not { Stage: SessionStage.Planned, TakesPlace: false, Outside: null } || session.StartsAt <= now)
        {
            return RefusalReason.WrongStage;
        }

        var shape = draft.Shape with { Place = draft.Shape.Place.Trim(), Aids = draft.Shape.Aids.Trim() };
        var shaped = session with { Minutes = draft.Minutes, Channel = draft.Channel, Room = draft.Room, Shape = shape };
        return shaped == session ? RefusalReason.AlreadyDone
            : IsElsewhere(session, shaped) ? At(shaped, session.StartsAt) with { Offered = session.Offered }
            : shaped;
    }

    /// <summary>Whether the calendar entry of a session has become another: at another time, of another length or in another place.</summary>
    public static bool IsElsewhere(Session before, Session after) =>
        before.StartsAt != after.StartsAt || before.Minutes != after.Minutes || before.Channel != after.Channel;

    /// <summary>
    /// Somebody's clock has changed: marks the session where its hour has become hard to keep, and takes the mark off where it suits again.
    /// </summary>
    public static Verdict<Session> ChangeClock(Session session, MemberClock before, MemberClock after)
    {
        var isMarked = session.UnfitFor?.Contains(after.PersonId) == true;
        var length = TimeSpan.FromMinutes(session.Minutes);
        return !session.MemberIds.Contains(after.PersonId) ? RefusalReason.NotAMember
            : !isMarked && SessionHours.HasBecomeUnfit(before, after, session.StartsAt, length)
                ? session with { UnfitFor = [.. session.UnfitFor ?? [], after.PersonId], KeptBy = Others(session.KeptBy, after.PersonId) }
            : isMarked && SessionHours.Suits(after, session.StartsAt, length) ? Without(session, after.PersonId)
            : RefusalReason.AlreadyDone;
    }

    /// <summary>Whom the hour does not suit any more says that they keep it.</summary>
    public static Verdict<Session> KeepHour(Session session, string personId) =>
        !session.MemberIds.Contains(personId) ? RefusalReason.NotAMember
        : session.UnfitFor?.Contains(personId) == true ? Without(session, personId) with { KeptBy = [.. session.KeptBy ?? [], personId] }
        : RefusalReason.AlreadyDone;

    public static Verdict<Session> Settle(Session session, SessionStage stage) =>
        session.Stage == stage ? RefusalReason.AlreadyDone
        : session.Stage is SessionStage.Planned ? session with { Stage = stage }
        : RefusalReason.WrongStage;

    private static List<FieldError> Check(SessionDraft draft)
    {
        var errors = new List<FieldError>();
        var (shape, isAtAPlace) = (draft.Shape, draft.Shape.Format is SessionFormat.InPerson or SessionFormat.Walk);
        Require(draft.Minutes is >= ShortestMinutes and <= LongestMinutes, "minutes", "rules.minutes", ("min", ShortestMinutes), ("max", LongestMinutes));
        Require(Enum.IsDefined(shape.Format), "format", "rules.choose-one");
        Require(!isAtAPlace || !string.IsNullOrWhiteSpace(shape.Place), "place", "rules.where-you-meet");
        Require(shape.Place.Length <= MeetingDecisions.LongestPlace, "place", "rules.too-long", ("max", MeetingDecisions.LongestPlace));
        Require(
            shape.BreakAfter is null || (shape.BreakAfter >= ShortestSpell && shape.BreakAfter < draft.Minutes),
            "breakAfter",
            "rules.break-within",
            ("min", ShortestSpell));
        Require(shape.Aids.Length <= LongestAids, "aids", "rules.too-long", ("max", LongestAids));
        return errors;

        void Require(bool holds, string field, string rule, params ReadOnlySpan<(string Name, object? Value)> values)
        {
            if (!holds)
            {
                errors.Add(new FieldError(field, rule, values));
            }
        }
    }

    private static bool IsInWindow(Session session, DateTimeOffset now) =>
        session.Outside is null && now >= session.StartsAt - DoorsBefore && now <= session.EndsAt + DoorsAfter;

    // What comes after a session is settled changes nothing of it.
    private static RefusalReason? Refused(Session session, string personId) =>
        !session.MemberIds.Contains(personId) ? RefusalReason.NotAMember
        : session.Stage is not SessionStage.Planned ? RefusalReason.WrongStage
        : null;

    private static Session Without(Session session, string personId) => session with { UnfitFor = Others(session.UnfitFor, personId) };

    private static IReadOnlyList<string>? Others(IReadOnlyList<string>? personIds, string personId) =>
        personIds?.Where(one => one != personId).ToList() is { Count: > 0 } left ? left : null;

    private static Dictionary<string, T> With<T>(IReadOnlyDictionary<string, T>? existing, string key, T value) =>
        new(existing ?? new Dictionary<string, T>()) { [key] = value };
}
