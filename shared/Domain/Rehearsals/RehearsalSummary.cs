using System.Text.Json.Serialization;

namespace MentorFlow.Domain.Rehearsals;

/// <summary>
/// What a rehearsal came to: the content of summary.json, and what every other report is made of. Nothing in it depends on the machine or its clock, and
/// nobody is named in it.
/// </summary>
/// <param name="Enrollments">How many ended in which stage, by its name.</param>
/// <param name="Mentorships">How many ended for which reason, by its name.</param>
public sealed record RehearsalSummary(
    RehearsalSubject Program,
    MailFigures Mails,
    CoordinatorFigures Coordinator,
    MatchingFigures Matching,
    SessionFigures Sessions,
    WaitingFigures Waiting,
    IReadOnlyDictionary<string, int> Enrollments,
    IReadOnlyDictionary<string, int> Mentorships,
    CostForecast CostPerMentorship,
    ProofFigures Proof)
{
    /// <summary>How people took part; null in one from before that could be set, which went by the usual rates.</summary>
    public BehaviorScript? Behavior { get; init; }

    /// <summary>What there was beside pairs that meet; null for nothing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FormFigures? Forms { get; init; }

    /// <summary>What to change before people live through it; null in one from before there was advice.</summary>
    public IReadOnlyList<RehearsalAdvice>? Advice { get; init; }
}

/// <summary>What was rehearsed, and with whom.</summary>
/// <param name="Definition">Fingerprint of what was rehearsed: another one is of another program, or of what it was before.</param>
/// <param name="Starts">UTC, as <paramref name="Ends"/>: when recruitment opens.</param>
/// <param name="IsEvergreen">Whether the program has no end: only a part of it was lived through, up to <paramref name="Ends"/>.</param>
public sealed record RehearsalSubject(
    string ProgramId,
    string Name,
    string Definition,
    int Seed,
    int Months,
    DateTimeOffset Starts,
    DateTimeOffset Ends,
    bool IsEvergreen,
    int People,
    int Mentors,
    int Mentees,
    int Peers);

/// <param name="BusiestHour">UTC.</param>
/// <param name="HoursOverQuota">Clock hours with more mails than the provider takes.</param>
/// <param name="LongestWaitMinutes">By how much the last mail of the worst rush would be late at the provider's pace.</param>
/// <param name="PerWeek">From the first week of the program.</param>
public sealed record MailFigures(
    int Sent,
    int QuotaPerHour,
    DateTimeOffset? BusiestHour,
    int MostInAnHour,
    int HoursOverQuota,
    double LongestWaitMinutes,
    double AtNightShare,
    IReadOnlyDictionary<string, int> ByStatus,
    IReadOnlyDictionary<string, int> ByTemplate,
    IReadOnlyList<int> PerWeek,
    IReadOnlyList<HourOfMails> BusiestHours);

/// <param name="Hour">UTC.</param>
public sealed record HourOfMails(DateTimeOffset Hour, int Mails);

/// <param name="TargetMinutes">A week for 25 participants.</param>
/// <param name="MinutesPerWeekPer25">The mean over the weeks of the program.</param>
/// <param name="PerWeek">Minutes for 25 participants, from the first week of the program.</param>
public sealed record CoordinatorFigures(
    double TargetMinutes,
    double Minutes,
    double MinutesPerWeekPer25,
    double MostMinutesPer25,
    int WeeksOverTarget,
    int Decisions,
    IReadOnlyDictionary<string, int> Escalations,
    IReadOnlyDictionary<string, double> MinutesByKind,
    IReadOnlyList<double> PerWeek);

/// <param name="ReadyMentees">Mentees who were ready for a match at one time or another.</param>
/// <param name="NeverMatchedMentees">Of those, the ones who never got a mentorship.</param>
public sealed record MatchingFigures(
    int Rounds,
    int Mentorships,
    int ReadyMentees,
    int NeverMatchedMentees,
    int ReadyMentors,
    int NeverMatchedMentors,
    int ReadyPeers,
    int NeverMatchedPeers,
    IReadOnlyDictionary<string, int> Proposals);

/// <param name="Broken">Whose call failed those who came.</param>
/// <param name="HeldPerWeek">From the first week of the program, as <paramref name="MissedPerWeek"/>.</param>
public sealed record SessionFigures(
    int Held,
    int Missed,
    int Broken,
    int Cancelled,
    int Moved,
    double HeldPerMentorship,
    double HoursMet,
    int SurveysAnswered,
    IReadOnlyList<int> HeldPerWeek,
    IReadOnlyList<int> MissedPerWeek);

/// <summary>How long people wait, in days.</summary>
/// <param name="ToReady">From the invitation to the pool.</param>
/// <param name="ToMatch">From the pool to a mentorship.</param>
/// <param name="ToMeet">From the beginning of a mentorship to its first session.</param>
public sealed record WaitingFigures(WaitFigure ToReady, WaitFigure ToMatch, WaitFigure ToMeet);

/// <param name="Count">How many came to the end of the wait.</param>
/// <param name="MedianDays">0 where nobody did.</param>
public sealed record WaitFigure(int Count, double MedianDays, double LongestDays);

/// <param name="Instances">Durable instances by their final status.</param>
/// <param name="LedgerFaults">0 when every hash chain holds.</param>
/// <param name="LongestHistories">Entries of the longest history of a run, by orchestrator.</param>
public sealed record ProofFigures(
    IReadOnlyDictionary<string, int> Instances, long LedgerEntries, int LedgerFaults, IReadOnlyDictionary<string, int> LongestHistories);
