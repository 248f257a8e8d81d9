using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Surveys;
using MentorFlow.Domain.WorkItems;

namespace MentorFlow.Orchestrations.Deciding;

// What durable instances wait for. An event is named as its type; each holds ids and choices only, never names or addresses.

public sealed record InvitationAnswered(bool Accepted);

/// <summary>Somebody agreed to a text that had changed.</summary>
/// <param name="Version">Of the text.</param>
public sealed record ConsentRenewed(string Version);

public sealed record ProfileCompleted;

public sealed record TrainingPassed;

public sealed record RoundReviewed(bool Approved);

public sealed record MenteeAnswered(bool Accepted);

public sealed record MentorAnswered(bool Accepted);

/// <summary>One of two peers who are asked about each other at the same time.</summary>
public sealed record PeerAnswered(string PersonId, bool Accepted);

/// <summary>Everybody has said whom they would rather have, or a coordinator waits for nobody else.</summary>
public sealed record RankingSettled;

/// <summary>Somebody has said whether they want to be in a circle, or is asked no more.</summary>
public sealed record SeatAnswered(string PersonId);

/// <summary>Somebody has joined a circle or hosts it now: a coordinator who was asked about it need not decide any more.</summary>
public sealed record CircleMended;

/// <summary>A mentor was asked for one more place.</summary>
public sealed record PlaceAnswered(bool Accepted);

public sealed record AgreementSigned(int Version);

/// <summary>A change of an agreement waits no more: all have signed it, or it was taken back, turned down or replaced.</summary>
public sealed record AgreementChangeSettled(int Version);

/// <summary>A message that waited for its answer waits no more.</summary>
public sealed record ReplyCame;

/// <summary>In a pair that writes somebody wrote, an answer is needed no more, or the agreement in force is another (R33).</summary>
/// <param name="Taken">Number of the last message that is counted; 0 where it does not matter.</param>
/// <param name="Awaited">Number of the message that waits for its answer; null when none does.</param>
/// <param name="Version">Number of the agreement.</param>
public sealed record ConversationMoved(int Taken, int? Awaited, int Version);

/// <summary>The agreement in force gives another time for answers than the one before.</summary>
/// <param name="Within">From the message to its answer.</param>
/// <param name="Version">Number of the agreement; one that came before has a lower one.</param>
public sealed record ReplyTimeAgreed(TimeSpan Within, int Version);

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
/// <param name="Minutes">The new length; null where it stays.</param>
/// <param name="Proof">How it comes to be known now whether it took place; null where that stays.</param>
/// <param name="IsTold">Whether its members know, with the calendar entry: by the mail of an agreement that counts.</param>
/// <param name="Frequency">The distance between two sessions as agreed now; null where it stays.</param>
public sealed record SessionMoved(
    DateTimeOffset StartsAt, int Sequence, int? Minutes = null, MeetingProof? Proof = null, bool IsTold = false, TimeSpan? Frequency = null);

/// <summary>An event of the program has another date, place or track, or is not held: people are told, and its rooms follow.</summary>
public sealed record EventChanged;

/// <summary>A speed-mentoring event was moved or called off.</summary>
/// <param name="Sequence">Of its calendar entry.</param>
public sealed record SpeedChanged(int Sequence);

/// <summary>Introductions of a program have another rhythm, are off, or are wanted now: it is looked at what is due.</summary>
public sealed record IntroductionsMoved;

/// <summary>Somebody came to a speed-mentoring event while a turn is under way.</summary>
public sealed record SpeedArrived(string PersonId);

/// <summary>A single meeting has another time or does not take place, or somebody said how it was.</summary>
/// <param name="Sequence">Of its calendar entry.</param>
public sealed record MeetingChanged(int Sequence);

/// <summary>The program has another calendar or policy: what is past stays past, what has moved is waited for where it is now.</summary>
/// <param name="Version">Of the program; a change that was taken before has a number that is not higher.</param>
public sealed record ProgramChanged(int Version, ProgramCalendar Calendar, ProgramPolicy Policy);

/// <summary>A mentorship goes along with a change of its program: what comes from now on comes by another policy.</summary>
public sealed record PolicyMoved(ProgramPolicy Policy);

/// <summary>What is to come of a mentorship's time has moved with its end, or with the program's policy.</summary>
/// <param name="At">When that was decided, UTC; news that was taken before is not later.</param>
public sealed record MilestonesMoved(DateTimeOffset At, IReadOnlyList<Milestone> Milestones, ProgramPolicy Policy);

/// <summary>The session has moved or is over: its room has to follow.</summary>
public sealed record RoomOutdated;

/// <summary>A member has nothing left to say of a session.</summary>
public sealed record SessionFollowedUp(string PersonId);

/// <summary>The partner says whether they want to be introduced to somebody.</summary>
public sealed record ReferralPartnerAnswered(bool Accepted);

/// <summary>The other person says whether they want to be introduced to the partner.</summary>
public sealed record ReferralThirdAnswered(bool Accepted);

/// <summary>Somebody who was invited by name answers.</summary>
public sealed record PersonalInvitationAnswered(bool Accepted);

/// <summary>Somebody who was nominated answers.</summary>
public sealed record NominationAnswered(bool Accepted);

/// <summary>The coordinators have decided what becomes of a pilot.</summary>
public sealed record PilotDecided;

/// <summary>Somebody has said what they think of a program.</summary>
public sealed record RetrospectiveAnswered;

/// <summary>A coordinator has written down what they learned from a program.</summary>
public sealed record LessonWritten;

/// <summary>A mentee would rather have no brief go to their manager.</summary>
public sealed record ManagerBriefRefused;

public sealed record SurveyAnswered(SurveyKind Kind, string PersonId);

public sealed record WorkItemResolved(string Key, ResolutionKind Kind, TimeSpan? Extension);

/// <summary>Somebody wrote about a concern, or it went to somebody else, or was closed.</summary>
/// <param name="Change">Counts the changes of it; one that was taken before has a number that is not higher.</param>
public sealed record ConcernChanged(int Change);

/// <summary>A concern was closed on which the end of a program waits.</summary>
public sealed record ConcernsClosed;

/// <summary>Every clock of the instance stands still from then on.</summary>
public sealed record Paused(DateTimeOffset At);

/// <summary>The clocks run again; what was waited for moves by the span of the pause.</summary>
public sealed record Resumed(DateTimeOffset At);

/// <summary>It is over, whatever was waited for.</summary>
/// <param name="PersonId">Who left the organization; null when nobody did, or it is nobody's to know.</param>
public sealed record Ended(EndReason Because, string? PersonId = null);

/// <summary>A mail address that two HR records claim is one person's only.</summary>
public sealed record AddressIsFree;

/// <summary>The last day of a guest's stay is another than the one that was asked about, or there is none any more.</summary>
public sealed record GuestEndMoved;

/// <summary>A connection to an HR system that failed works again.</summary>
public sealed record ConnectionWorks;

/// <summary>A system that messages did not reach has taken one.</summary>
public sealed record WebhookWorks;

/// <summary>The place of nightly lists, which could not be looked at, was.</summary>
public sealed record ListsReached;

/// <summary>A question to somebody's manager was answered, needs no answer any more, or goes to another manager.</summary>
/// <param name="Change">Counts the changes of the question; one that was taken before has a number that is not higher.</param>
public sealed record ManagerQuestionChanged(int Change);

/// <summary>Something about the erasure of somebody is to be looked at: it was called off, or what kept it waiting may have gone.</summary>
public sealed record ErasureMoved(DateTimeOffset At);
