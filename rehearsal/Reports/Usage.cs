namespace MentorFlow.Rehearsal.Reports;

/// <summary>What the rehearsed program used of the platform, in all.</summary>
/// <param name="TimerLegs">Stretches of six days, begun ones included, that an instance waited: in each a timer fires.</param>
/// <param name="VideoMinutes">Of all participants together.</param>
public sealed record Usage(
    long Activities,
    long Orchestrations,
    long TimerLegs,
    long Reads,
    long Writes,
    long Mails,
    long MailBytes,
    long VideoMinutes,
    int Sessions,
    int WorkItems,
    int Mentorships);
