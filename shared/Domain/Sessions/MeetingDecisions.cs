namespace MentorFlow.Domain.Sessions;

/// <summary>Whether those who met out of sight have met: what they say of it, and what is known when nobody says anything; pure.</summary>
public static class MeetingDecisions
{
    /// <summary>Days back to which a meeting may be added.</summary>
    public const int FarthestBack = 90;

    public const int LongestPlace = 200;

    private const int ShortestMinutes = 5;
    private const int LongestMinutes = 480;

    /// <summary>Whether the members are to be asked: the planned end has passed, and nobody saw them.</summary>
    /// <param name="proof">How it comes to be known of this session.</param>
    public static bool IsAsked(Session session, MeetingProof proof, DateTimeOffset now) =>
        proof is not MeetingProof.Presence
        && session is { Outside: null, Stage: SessionStage.Planned or SessionStage.Unknown }
        && now >= session.EndsAt;

    /// <summary>A member says whether they met. One yes counts, also when it comes late; a no can be taken back until it is settled.</summary>
    public static Verdict<Session> Tell(Session session, MeetingProof proof, string personId, bool met, DateTimeOffset now)
    {
        if (!session.MemberIds.Contains(personId))
        {
            return RefusalReason.NotAMember;
        }

        if (!IsAsked(session, proof, now))
        {
            return session.Stage is SessionStage.Held && met ? RefusalReason.AlreadyDone : RefusalReason.WrongStage;
        }

        if (session.Told?.TryGetValue(personId, out var said) == true && said == met)
        {
            return RefusalReason.AlreadyDone;
        }

        var told = session with { Told = new Dictionary<string, bool>(session.Told ?? new Dictionary<string, bool>()) { [personId] = met } };
        return told is { Stage: SessionStage.Unknown } && met ? told with { Stage = SessionStage.Held } : told;
    }

    /// <summary>Whether nothing more needs to be waited for: one says that they met, or everybody that they did not.</summary>
    public static bool IsTold(Session session) =>
        session.Told is { } told && (told.Values.Any(met => met) || session.MemberIds.All(told.ContainsKey));

    /// <summary>What is known of a session that nobody saw. Silence is no blame: it is not known.</summary>
    public static SessionStage StageOf(Session session) => session switch
    {
        { Told: { } told } when told.Values.Any(met => met) => SessionStage.Held,
        { Report.Met: true } or { Rescue.ElsewhereAt: not null } => SessionStage.Held,
        { Told.Count: > 0 } or { Report.Met: false } => RescueDecisions.IsTechnical(session) ? SessionStage.Broken : SessionStage.Missed,
        { EverybodyArrived: true } => SessionStage.Held,
        _ => SessionStage.Unknown,
    };

    /// <summary>Keeps what a provider reported; a report that they met is the last word.</summary>
    public static Verdict<Session> Report(Session session, MeetingReport report) =>
        session.Stage is not SessionStage.Planned ? RefusalReason.WrongStage
        : session.Report is { Met: true } || (session.Report is { } known && known with { ReadAt = report.ReadAt } == report) ? RefusalReason.AlreadyDone
        : session with { Report = report };

    /// <summary>Adds a meeting that was on no calendar; it counts as held.</summary>
    public static Verdict<Session> Add(OutsideFacts facts, MeetingDraft draft, string personId, DateTimeOffset now)
    {
        if (!facts.MemberIds.Contains(personId))
        {
            return RefusalReason.NotAMember;
        }

        var errors = Check(facts, draft, now);
        if (errors.Count > 0)
        {
            return Refusal.Invalid(errors);
        }

        var place = draft.Way is MeetingWay.InPerson ? draft.Place!.Trim() : null;
        var session = new Session(
            facts.ProgramId,
            facts.MentorshipId,
            Number: 0,
            draft.StartsAt!.Value.ToUniversalTime(),
            draft.Minutes,
            facts.MemberIds,
            BackupChannel: "",
            Stage: SessionStage.Held,
            Outside: new OutsideMeeting(personId, now, draft.Way!.Value, place));
        return facts.Sessions.Any(known => known.Id == session.Id) ? RefusalReason.AlreadyDone
            : facts.Sessions.Any(known => IsKnown(known, session, now)) ? Refusal.Invalid(new FieldError("startsAt", "rules.met-already"))
            : session;
    }

    private static List<FieldError> Check(OutsideFacts facts, MeetingDraft draft, DateTimeOffset now)
    {
        var errors = new List<FieldError>();
        Require(draft.Minutes is >= ShortestMinutes and <= LongestMinutes, "minutes", "rules.minutes", ("min", ShortestMinutes), ("max", LongestMinutes));
        Require(draft.Way is not null, "way", "rules.choose-one");
        Require(draft.Way is not MeetingWay.InPerson || !string.IsNullOrWhiteSpace(draft.Place), "place", "rules.place");
        Require(draft.Way is not MeetingWay.InPerson || draft.Place is null or { Length: <= LongestPlace }, "place", "rules.too-long", ("max", LongestPlace));
        if (draft.StartsAt is { } startsAt)
        {
            Require(
                startsAt <= now && startsAt >= facts.Since && startsAt >= now.AddDays(-FarthestBack), "startsAt", "rules.has-passed", ("days", FarthestBack));
        }
        else
        {
            errors.Add(new FieldError("startsAt", "rules.date-and-time"));
        }

        return errors;

        void Require(bool holds, string field, string rule, params ReadOnlySpan<(string Name, object? Value)> values)
        {
            if (!holds)
            {
                errors.Add(new FieldError(field, rule, values));
            }
        }
    }

    // One that is planned, or of which nothing is known, is to be answered on its own page; one that fell through may have been made up for.
    private static bool IsKnown(Session known, Session added, DateTimeOffset now) =>
        (known.Stage is SessionStage.Held or SessionStage.Unknown || (known.Stage is SessionStage.Planned && known.StartsAt <= now))
        && known.StartsAt < added.EndsAt
        && added.StartsAt < known.EndsAt;
}
