using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Video;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Participants.Calls;
using MentorFlow.Functions.Participants.Mentorships;

namespace MentorFlow.Functions.Participants.Sessions;

/// <summary>A session's page as one of its members sees it now.</summary>
/// <param name="IsOpen">Whether the room may be entered now.</param>
/// <param name="Hour">Asked where the hour does not suit somebody any more; else null.</param>
public sealed record SessionModel(Meeting Meeting, bool IsOpen, HourQuestion? Hour, FormState State)
{
    /// <summary>The call on this page, in its window; null where the call is elsewhere.</summary>
    public CallModel? Call { get; init; }

    /// <summary>The call on this page where a provider's room is joined by token; null where it is not.</summary>
    public RoomByToken? ByToken { get; init; }

    /// <summary>Times to choose from with one click; none where the session takes place, or is over.</summary>
    public IReadOnlyList<DateTimeOffset> Times { get; init; } = [];

    /// <summary>The time whose link in a mail was followed; null for none.</summary>
    public DateTimeOffset? Linked { get; init; }

    /// <summary>Whether somebody followed such a link when the session had another time already.</summary>
    public bool WasMoved { get; init; }

    /// <summary>Whether they are more than the call on this page bears.</summary>
    public bool IsTooManyForPage { get; init; }

    /// <summary>Whether the members are asked if they met: the end has passed, and nobody saw it.</summary>
    public bool IsAsked { get; init; }

    /// <summary>Whether they meet with no page and no room of anybody's: on the telephone, in one place, or by a link of their own.</summary>
    public bool IsOutOfSight { get; init; }

    /// <summary>Whether the agreed date had passed when all had signed: then it is offered to choose another, as the mail does.</summary>
    public bool IsOffered =>
        Meeting.Session is { Stage: SessionStage.Planned, Offered: not null, Rescue: null } && !IsOpen && !IsAsked && Times.Count > 0;

    /// <summary>Whether other times are offered before anybody looks for them: waiting has become of no use, or the agreed date had passed.</summary>
    public bool OffersTimes =>
        IsOffered || Meeting.Session is { IsAdrift: true, Rescue.Times: not null } || (IsAsked && Meeting.Session.Stage is SessionStage.Planned);

    public bool HasArrived => Meeting.ArrivalOf(Meeting.Participant.PersonId) is not null;

    /// <summary>Waiting for the other, or for the room: that part of the page looks again by itself, and leaves alone what is being written.</summary>
    public bool Waits => IsOpen && !IsOutOfSight && HasArrived && (!Meeting.Session.TakesPlace || IsPreparing);

    /// <summary>The provider has not made the room yet.</summary>
    public bool IsPreparing => Meeting.Session.Room is not null && Meeting.Room is null or { Status: RoomStatus.Ordered };

    /// <summary>Where the call is, for members who have arrived; null where the page itself is the room.</summary>
    public Uri? JoinUrl => IsOpen && HasArrived && Meeting.Room is { Status: RoomStatus.Ready, JoinUrl: { } join } ? join : null;

    /// <summary>The organization's provider has the room, but not for this page.</summary>
    public bool IsElsewhere =>
        IsOpen && HasArrived && ByToken is null && Meeting.Room is { Status: RoomStatus.Refused } or { Status: RoomStatus.Ready, JoinUrl: null };
}
