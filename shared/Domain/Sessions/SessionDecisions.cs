namespace MentorFlow.Domain.Sessions;

/// <summary>What may happen to a session; pure.</summary>
public static class SessionDecisions
{
    public const int LongestText = 4000;

    private const int FarthestDays = 90;

    /// <summary>The room opens this long before the start.</summary>
    public static readonly TimeSpan DoorsBefore = TimeSpan.FromMinutes(10);

    /// <summary>The room stays open this long after the planned end.</summary>
    public static readonly TimeSpan DoorsAfter = TimeSpan.FromMinutes(30);

    public static bool IsOpen(Session session, DateTimeOffset now) =>
        session.Stage is SessionStage.Planned && now >= session.StartsAt - DoorsBefore && now <= session.EndsAt + DoorsAfter;

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

        // With everybody in the room it is held: nothing is left to move.
        return session is { Stage: SessionStage.Planned, EverybodyArrived: false }
            ? session with { StartsAt = startsAt, Sequence = session.Sequence + 1, Arrivals = null, UnfitFor = null }
            : RefusalReason.WrongStage;
    }

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

    private static Session Without(Session session, string personId) =>
        session with { UnfitFor = session.UnfitFor!.Where(one => one != personId).ToList() is { Count: > 0 } left ? left : null };

    private static Dictionary<string, T> With<T>(IReadOnlyDictionary<string, T>? existing, string key, T value) =>
        new(existing ?? new Dictionary<string, T>()) { [key] = value };
}
