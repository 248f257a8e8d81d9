namespace MentorFlow.Rehearsal.Reports;

/// <summary>
/// What a rehearsal came to: the content of summary.json, and what every other report is made of. Nothing in it depends on the machine or its clock.
/// </summary>
public sealed record Summary(
    ProgramFigures Program,
    MailFigures Mails,
    CoordinatorFigures Coordinator,
    MatchingFigures Matching,
    SessionFigures Sessions,
    SortedDictionary<string, int> Enrollments,
    SortedDictionary<string, int> Mentorships,
    CostForecast CostPerMentorship,
    ProofFigures Proof);

/// <param name="Starts">UTC, as <paramref name="Ends"/>.</param>
public sealed record ProgramFigures(int Seed, int Months, DateTimeOffset Starts, DateTimeOffset Ends, int People, int Mentors, int Mentees);

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
    SortedDictionary<string, int> ByStatus,
    SortedDictionary<string, int> ByTemplate,
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
    SortedDictionary<string, int> Escalations,
    SortedDictionary<string, double> MinutesByKind,
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
    SortedDictionary<string, int> Proposals);

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

/// <param name="Instances">Durable instances by their final status.</param>
/// <param name="LedgerFaults">0 when every hash chain holds.</param>
/// <param name="LongestHistories">Entries of the longest history of a run, by orchestrator.</param>
public sealed record ProofFigures(
    SortedDictionary<string, int> Instances, long LedgerEntries, int LedgerFaults, SortedDictionary<string, int> LongestHistories);
