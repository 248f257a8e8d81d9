namespace MentorFlow.Domain.Programs;

/// <summary>The dates of a cohort program; every moment is absolute. An evergreen program has rolling rounds instead of one matching date.</summary>
/// <param name="MatchingOn">When the first round freezes its pool.</param>
/// <param name="RoundEvery">Rolling rounds at this distance until the end; null for a cohort program with one round.</param>
/// <param name="MidpointEvent">The halfway event (R89); null for none.</param>
/// <param name="ClosingEvent">The recognition event (R101); null for none.</param>
/// <param name="Ends">When mentorships close at the latest.</param>
public sealed record ProgramCalendar(
    DateTimeOffset RecruitmentOpens,
    DateTimeOffset RecruitmentCloses,
    DateTimeOffset MatchingOn,
    DateTimeOffset Ends,
    DateTimeOffset? LaunchEvent = null,
    TimeSpan? RoundEvery = null,
    DateTimeOffset? MidpointEvent = null,
    DateTimeOffset? ClosingEvent = null);
