using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Surveys;
using MentorFlow.Domain.WorkItems;

namespace MentorFlow.Orchestrations.Deciding;

// What durable instances wait for. An event is named as its type; each holds ids and choices only, never names or addresses.

public sealed record InvitationAnswered(bool Accepted);

public sealed record ProfileCompleted;

public sealed record TrainingPassed;

public sealed record RoundReviewed(bool Approved);

public sealed record MenteeAnswered(bool Accepted);

public sealed record MentorAnswered(bool Accepted);

public sealed record AgreementSigned(int Version);

/// <summary>Everybody is together, or goes on by another way.</summary>
/// <param name="Sequence">Of the session that they have come to: what was said of it before it was moved does not count.</param>
public sealed record EverybodyArrived(int Sequence = 0);

/// <summary>Those who were together are so no more: somebody waits in the call alone.</summary>
/// <param name="Since">Since when.</param>
/// <param name="Sequence">As above.</param>
public sealed record LeftAlone(DateTimeOffset Since, int Sequence);

/// <summary>A call that had broken has everybody again, or they go on by another way.</summary>
/// <param name="BrokeAt">When it had broken.</param>
public sealed record CallRestored(DateTimeOffset BrokeAt);

/// <summary>Whether they met who met out of sight is told: one said that they did, or everybody that they did not.</summary>
/// <param name="Sequence">Of the session that they speak of.</param>
public sealed record MeetingTold(int Sequence);

/// <param name="StartsAt">The new time.</param>
/// <param name="Sequence">Of the calendar entry; a move seen before has a lower one.</param>
public sealed record SessionMoved(DateTimeOffset StartsAt, int Sequence);

/// <summary>The session has moved or is over: its room has to follow.</summary>
public sealed record RoomOutdated;

public sealed record SessionFollowedUp(string PersonId);

public sealed record SurveyAnswered(SurveyKind Kind, string PersonId);

public sealed record WorkItemResolved(string Key, ResolutionKind Kind, TimeSpan? Extension);

/// <summary>Every clock of the instance stands still from then on.</summary>
public sealed record Paused(DateTimeOffset At);

/// <summary>The clocks run again; what was waited for moves by the span of the pause.</summary>
public sealed record Resumed(DateTimeOffset At);

/// <summary>It is over, whatever was waited for.</summary>
/// <param name="PersonId">Who left or asked to stop; null when nobody did.</param>
public sealed record Ended(EndReason Because, string? PersonId = null);

/// <summary>A mail address that two HR records claim is one person's only.</summary>
public sealed record AddressIsFree;

/// <summary>The last day of a guest's stay is another than the one that was asked about, or there is none any more.</summary>
public sealed record GuestEndMoved;

/// <summary>A connection to an HR system that failed works again.</summary>
public sealed record ConnectionWorks;

/// <summary>The place of nightly lists, which could not be looked at, was.</summary>
public sealed record ListsReached;

/// <summary>A question to somebody's manager was answered, needs no answer any more, or goes to another manager.</summary>
/// <param name="Change">Counts the changes of the question; one that was taken before has a number that is not higher.</param>
public sealed record ManagerQuestionChanged(int Change);
