namespace MentorFlow.Domain.Sessions;

/// <summary>How people met whose meeting was on no calendar of ours.</summary>
public enum MeetingWay
{
    InPerson,
    Phone,
}

/// <summary>A meeting that was added after it, by one of those who met.</summary>
/// <param name="AddedBy">Person id.</param>
/// <param name="Place">Where, for a meeting in person; it stays between those who met.</param>
public sealed record OutsideMeeting(string AddedBy, DateTimeOffset AddedAt, MeetingWay Way, string? Place = null);

/// <summary>The same as somebody writes it down; the rules say what must not be missing.</summary>
/// <param name="Minutes">How long it took.</param>
/// <param name="Place">Needed for a meeting in person.</param>
public sealed record MeetingDraft(DateTimeOffset? StartsAt, int Minutes, MeetingWay? Way, string? Place);

/// <summary>What is known of a mentorship when a meeting is added to it.</summary>
/// <param name="MemberIds">Everybody in it.</param>
/// <param name="Since">When it began.</param>
/// <param name="Sessions">All of it.</param>
public sealed record OutsideFacts(
    string ProgramId, string MentorshipId, IReadOnlyList<string> MemberIds, DateTimeOffset Since, IReadOnlyCollection<Session> Sessions);
