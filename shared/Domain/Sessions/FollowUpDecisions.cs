namespace MentorFlow.Domain.Sessions;

/// <summary>What members say after a session: each writes for themselves, and nobody's words take the place of another's; pure.</summary>
public static class FollowUpDecisions
{
    /// <summary>Of a next step: it has to fit into a line of a mail.</summary>
    public const int LongestStep = 300;

    /// <summary>Days after a session until which a step of it can be due.</summary>
    public const int FarthestStep = 365;

    public static Verdict<Session> Give(Session session, string personId, FollowUpGiven given, DateTimeOffset now)
    {
        if (!session.MemberIds.Contains(personId))
        {
            return RefusalReason.NotAMember;
        }

        if (session.Stage is SessionStage.Cancelled)
        {
            return RefusalReason.WrongStage;
        }

        var before = session.Summaries?.GetValueOrDefault(personId);
        var after = Apply(before ?? new SessionSummary(now), given);
        var errors = Check(session, personId, given, after);
        if (errors.Count > 0)
        {
            return Refusal.Invalid(errors);
        }

        var written = IsEmpty(after) ? null : after;
        var isSame = written == before && (given.Score is null || given.Score == RatingOf(session, personId));
        return isSame ? RefusalReason.AlreadyDone : session with
        {
            Pulses = given.Score is { } score ? With(session.Pulses, personId, score) : session.Pulses,
            Summaries = written == before ? session.Summaries : With(session.Summaries, personId, written is null ? null : written with { At = now }),
        };
    }

    /// <summary>What is still asked of a member: their answer, and key points while nobody wrote any.</summary>
    public static FollowUpParts MissingOf(Session session, string personId) =>
        (RatingOf(session, personId) is null ? FollowUpParts.Rating : FollowUpParts.None)
        | (session.HasSummary ? FollowUpParts.None : FollowUpParts.Points);

    /// <returns>1 to 5; null before the answer.</returns>
    public static int? RatingOf(Session session, string personId) =>
        session.Pulses?.TryGetValue(personId, out var score) == true ? score : null;

    /// <summary>The steps that members took upon themselves, in the order of the members.</summary>
    public static IEnumerable<(string PersonId, SessionSummary Summary)> Steps(Session session) =>
        session.MemberIds
            .Where(personId => session.Summaries?.GetValueOrDefault(personId) is { NextStep.Length: > 0 })
            .Select(personId => (personId, session.Summaries![personId]));

    /// <summary>Whether a step stands on somebody's agenda.</summary>
    public static bool IsCarried(Session session, string personId, string step) =>
        session.Agenda?.GetValueOrDefault(personId)?.Split('\n').Contains(step) == true;

    /// <summary>Takes a step of the last session onto somebody's agenda of the next, below what they wrote there.</summary>
    public static Verdict<Session> Carry(Session session, string personId, string step) =>
        IsCarried(session, personId, step)
            ? RefusalReason.AlreadyDone
            : SessionDecisions.SetAgenda(session, personId, $"{session.Agenda?.GetValueOrDefault(personId)}\n{step}");

    private static SessionSummary Apply(SessionSummary before, FollowUpGiven given)
    {
        var points = given.Points is { } said ? before with { Points = said.Trim() } : before;
        return given.NextStep is { } step ? points with { NextStep = step.ReplaceLineEndings(" ").Trim(), By = given.By } : points;
    }

    private static List<FieldError> Check(Session session, string personId, FollowUpGiven given, SessionSummary after)
    {
        var errors = new List<FieldError>();
        var day = DateOnly.FromDateTime(session.StartsAt.UtcDateTime);
        Require(given.Score is null or (>= 1 and <= 5), "score", "rules.from-to", ("min", 1), ("max", 5));
        Require(given.Score is not null || !IsEmpty(after) || RatingOf(session, personId) is not null, "score", "rules.follow-up");
        Require(after.Points.Length <= SessionDecisions.LongestText, "summary", "rules.too-long", ("max", SessionDecisions.LongestText));
        Require(after.NextStep.Length <= LongestStep, "nextStep", "rules.too-long", ("max", LongestStep));
        Require(after.By is null || after.NextStep.Length > 0, "nextStep", "rules.next-step");
        Require(after.By is not { } by || (by >= day.AddDays(-1) && by <= day.AddDays(FarthestStep)), "nextStepBy", "rules.step-day", ("days", FarthestStep));
        return errors;

        void Require(bool holds, string field, string rule, params ReadOnlySpan<(string Name, object? Value)> values)
        {
            if (!holds)
            {
                errors.Add(new FieldError(field, rule, values));
            }
        }
    }

    private static bool IsEmpty(SessionSummary summary) => summary is { Points: "", NextStep: "" };

    private static Dictionary<string, int> With(IReadOnlyDictionary<string, int>? existing, string personId, int score) =>
        new(existing ?? new Dictionary<string, int>()) { [personId] = score };

    private static Dictionary<string, SessionSummary>? With(IReadOnlyDictionary<string, SessionSummary>? existing, string personId, SessionSummary? written)
    {
        var summaries = new Dictionary<string, SessionSummary>(existing ?? new Dictionary<string, SessionSummary>());
        if (written is null)
        {
            summaries.Remove(personId);
        }
        else
        {
            summaries[personId] = written;
        }

        return summaries.Count > 0 ? summaries : null;
    }
}
