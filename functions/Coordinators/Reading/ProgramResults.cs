using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Results;
using MentorFlow.Domain.Surveys;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>
/// What has come of a program, while it runs and after it (R1, R102 to R105, R107, R109, R110). Everything is withheld already where it has to be:
/// whoever has this may show all of it.
/// </summary>
/// <param name="At">When it was read, UTC.</param>
/// <param name="Funnel">From the invitation to the close; none where fewer than five were invited.</param>
/// <param name="Measures">How it is for people: ease, progress, satisfaction.</param>
/// <param name="Changes">Skills before the training and at the end, of the same people.</param>
/// <param name="Questions">Every question that can be counted, in the order of the surveys.</param>
/// <param name="Said">What people wrote, without names.</param>
public sealed record ProgramResults(
    string ProgramId,
    ProgramStatus Status,
    DateTimeOffset At,
    IReadOnlyList<ObjectiveResult> Objectives,
    IReadOnlyList<ReachedStep> Funnel,
    SessionResults Sessions,
    MessageResults Messages,
    IReadOnlyList<MeasureResult> Measures,
    IReadOnlyList<ChangeResult> Changes,
    IReadOnlyList<QuestionResult> Questions,
    IReadOnlyList<SaidResult> Said)
{
    /// <summary>Single meetings that were held, without an agreement; null where the program has none, and where they are some and fewer than five.</summary>
    public int? SingleMeetings { get; init; }
}

/// <param name="Present">Null for an objective that nothing ties, and while it would be the word of too few.</param>
/// <param name="Before">The value of four weeks ago, where it was kept.</param>
/// <param name="Trend">What it was week by week, the oldest first.</param>
public sealed record ObjectiveResult(
    Objective Objective, MeasureUnit? Unit, double? Present, bool IsReached, double? Before, IReadOnlyList<ObjectiveMoment> Trend);

/// <param name="Day">UTC.</param>
public sealed record ObjectiveMoment(DateOnly Day, double Value);

/// <summary>How far somebody comes in a program.</summary>
public enum ResultStep
{
    Invited,
    SaidYes,
    Trained,
    Matched,
    Met,

    /// <summary>Their mentorship went on to its planned day.</summary>
    Closed,
}

/// <param name="People">Who came at least so far; null where they are some, and fewer than five.</param>
public sealed record ReachedStep(ResultStep Step, int? People);

/// <param name="Weeks">The last twelve, the oldest first.</param>
/// <param name="HeldShare">Of the sessions of these weeks that took place; null where there were fewer than five.</param>
/// <param name="AgreedPerWeek">How many sessions a week the agreements of the pairs that go on come to.</param>
/// <param name="Pairs">Mentorships that go on, and have signed.</param>
/// <param name="AsAgreed">
/// Share of these that met within their rhythm and a week, or, working by writing, answer in time; null where there are fewer than five.
/// </param>
public sealed record SessionResults(
    IReadOnlyList<WeekOfSessions> Weeks, int Held, int Missed, int Broken, double? HeldShare, double AgreedPerWeek, int Pairs, double? AsAgreed)
{
    private const int DaysOfGrace = 7;

    /// <param name="lines">Every one of the program.</param>
    /// <param name="now">UTC.</param>
    public static SessionResults Of(ProgramHealth health, IEnumerable<MentorshipLine> lines, DateTimeOffset now)
    {
        var signed = lines.Where(line => line is { Stage: MentorshipStage.Active, PausedAt: null } and ({ EveryDays: > 0 } or { ReplyDays: > 0 })).ToList();
        return new SessionResults(
            health.Weeks,
            health.Held,
            health.Missed,
            health.Broken,
            Withholding.Share(health.Held, health.Held + health.Missed),
            Math.Round(signed.Sum(line => line.EveryDays is { } days ? 7.0 / days : 0), 1),
            signed.Count,
            Withholding.Share(signed.Count(line => MeetsAsAgreed(line, now)), signed.Count));
    }

    // A pair that writes does as agreed while its answers come in time.
    private static bool MeetsAsAgreed(MentorshipLine line, DateTimeOffset now) => line.EveryDays is { } days
        ? new[] { line.LastSeenAt, line.RhythmFrom, line.CreatedAt }.Max() >= now.AddDays(-(days + DaysOfGrace))
        : !line.AreRepliesLate;
}

/// <summary>What members write to each other on the page of their mentorship; mails of the program are no messages.</summary>
/// <param name="MedianAnswerHours">Half of the answers came within so many hours; null where too few were due, or of too few pairs.</param>
/// <param name="InTime">Share of the answers that came within the agreed time; null likewise.</param>
public sealed record MessageResults(int Written, double? MedianAnswerHours, double? InTime)
{
    /// <summary>In fewer, fewer than five people answer.</summary>
    private const int FewestPairs = 3;

    public static MessageResults Of(ProgramFigures figures)
    {
        var indicated = figures.Indicators;
        var due = indicated.AnsweredInTime + indicated.AnsweredLate;
        return figures.Answering < FewestPairs || due < Withholding.SmallestGroup
            ? new MessageResults(indicated.Messages, MedianAnswerHours: null, InTime: null)
            : new MessageResults(indicated.Messages, indicated.MedianAnswerHours, Withholding.Share(indicated.AnsweredInTime, due));
    }
}

/// <summary>How it is for people, by one question that is asked everybody alike.</summary>
public enum ResultMeasure
{
    /// <summary>The answer after a session.</summary>
    Ease,

    /// <summary>On the goals, as members say in a review.</summary>
    Progress,

    /// <summary>With the program, at the end.</summary>
    Satisfaction,
}

/// <param name="Roles">Only groups of which enough have answered, here and in what follows.</param>
public sealed record MeasureResult(
    ResultMeasure Measure,
    AnswerFigure All,
    IReadOnlyList<GroupFigure> Roles,
    IReadOnlyList<GroupFigure> Tracks,
    IReadOnlyList<GroupFigure> Sites,
    IReadOnlyList<MonthFigure> Months);

/// <param name="Answers">How many are counted: answers join in blocks of five people, so that the last ones are not alone.</param>
/// <param name="Mean">1 to 5, or the share of who said yes, 0 to 1; null while too few are counted.</param>
public sealed record AnswerFigure(int Answers, double? Mean)
{
    public static AnswerFigure Of(TallyGroup? group) => new(group?.Answers ?? 0, group?.Mean);
}

/// <param name="Key">The role, the id of the track, or the site.</param>
/// <param name="Name">As people call it; a role has none but its own.</param>
public sealed record GroupFigure(string Key, string Name, int Answers, double Mean);

/// <param name="Month">In which the answers were counted: its first day, UTC.</param>
public sealed record MonthFigure(DateOnly Month, int Answers, double Mean);

/// <param name="Answers">Of people who answered both times.</param>
/// <param name="Before">Mean before the training, 1 to 5.</param>
/// <param name="After">Mean of the same people at the end.</param>
/// <param name="Words">What the program asks in its own words, by BCP 47 tag; null for the built-in words.</param>
public sealed record ChangeResult(
    string QuestionId, int Answers, double Before, double After, IReadOnlyDictionary<string, string>? Words);

/// <param name="Words">As of <see cref="ChangeResult"/>.</param>
public sealed record QuestionResult(
    SurveyKind Kind,
    string QuestionId,
    AnswerKind Answers,
    AnswerFigure All,
    IReadOnlyList<GroupFigure> Roles,
    IReadOnlyDictionary<string, string>? Words);

/// <param name="Texts">Of at least ten people at a time, in the order of the alphabet; never by group.</param>
/// <param name="Words">As of <see cref="ChangeResult"/>.</param>
public sealed record SaidResult(SurveyKind Kind, string QuestionId, IReadOnlyList<string> Texts, IReadOnlyDictionary<string, string>? Words);
