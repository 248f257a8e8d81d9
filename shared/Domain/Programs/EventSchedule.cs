using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;

namespace MentorFlow.Domain.Programs;

/// <summary>When and where an event is, and for whom: the calendar's date, the place that was given, and the tracks, put together.</summary>
/// <param name="Joint">For everybody who has no track.</param>
/// <param name="Own">The tracks.</param>
/// <param name="CalledOffAt">Null while it is held.</param>
public sealed record EventSchedule(
    MentoringProgram Program, ProgramMomentKind Kind, ScheduledTrack Joint, IReadOnlyList<ScheduledTrack> Own, DateTimeOffset? CalledOffAt)
{
    /// <summary>The dates of before that some stayed with.</summary>
    public IReadOnlyList<ScheduledTrack> Kept { get; init; } = [];

    /// <summary>All at which somebody is expected; the joint one first, where it is for anybody.</summary>
    public IReadOnlyList<ScheduledTrack> Tracks => IsJoint ? [Joint, .. Own, .. Kept] : [.. Own, .. Kept];

    /// <summary>The highest sequence of a calendar entry.</summary>
    public int Latest => Own.Concat(Kept).Select(track => track.Sequence).Append(Joint.Sequence).Max();

    public DateTimeOffset EndsAt => Tracks.Max(track => track.EndsAt);

    // Those of every role have a track, wherever they are.
    private bool IsJoint => !Program.Roles().All(role => Own.Any(track => track.Of!.IsFor(role, site: null)));

    /// <param name="known">What is stored of the event; null where nothing is.</param>
    /// <returns>Null where the program has no such event.</returns>
    public static EventSchedule? Of(MentoringProgram program, ProgramMomentKind kind, ProgramEvent? known)
    {
        if (EventDecisions.DateOf(program.Calendar, kind) is not { } at)
        {
            return null;
        }

        var place = known ?? new ProgramEvent(program.ProgramId, kind);
        var isPlaced = place.Link is not null || place.Address is not null;
        var opening = isPlaced ? place.Link : place.PlaceIn(program);
        var joint = new ScheduledTrack(Of: null, at, opening, place.Address, !isPlaced, place.RoomOf(""), place.Sequence);
        return new EventSchedule(program, kind, joint, [.. (place.Tracks ?? []).Select(TrackOf)], place.CalledOffAt)
        {
            Kept = [.. (place.Kept ?? []).Select(KeptOf)],
        };

        ScheduledTrack KeptOf(KeptDate kept)
        {
            var hasOwnPlace = kept.Link is not null || kept.Address is not null;
            var room = place.RoomOf(kept.Name);
            var link = hasOwnPlace ? (kept.Link is { } own ? new Uri(own) : null)
                : isPlaced ? place.Link
                : room is null ? program.MeetingLink : room.RoomUrl;
            return new ScheduledTrack(
                Of: null, kept.At, link, hasOwnPlace ? kept.Address : isPlaced ? place.Address : null, !hasOwnPlace && !isPlaced, room, kept.Sequence)
            {
                KeptAs = kept.Name,
            };
        }

        ScheduledTrack TrackOf(EventTrack track)
        {
            var room = place.RoomOf(track.Name);
            var (link, address) = track.HasOwnPlace ? (track.Link is { } own ? new Uri(own) : null, track.Address)
                : isPlaced ? (place.Link, place.Address)
                : (room is null ? program.MeetingLink : room.RoomUrl, null);
            return new ScheduledTrack(track, track.StartsAt, link, address, !track.HasOwnPlace && !isPlaced, room, track.Sequence);
        }
    }

    /// <summary>Where and when somebody is expected: at the track that fits them most closely, or else with everybody.</summary>
    /// <param name="site">Null where none is known.</param>
    /// <param name="part">Of the program, that the person is in; null for none.</param>
    public ScheduledTrack For(ProgramRole role, string? site, string? part = null) =>
        Own.Where(track => track.Of!.IsFor(role, site, part)).MaxBy(track => track.Of!.Closeness) ?? Joint;

    /// <summary>The same of somebody in the program, who may have stayed with a date of before.</summary>
    /// <param name="site">Null where none is known.</param>
    public ScheduledTrack For(Enrollment enrollment, string? site) =>
        enrollment.KeptEvents?.TryGetValue(Kind.ToString(), out var at) == true && Kept.FirstOrDefault(track => track.StartsAt == at) is { } kept
            ? kept
            : For(enrollment.Role, site, enrollment.Track);

    /// <summary>Whether invitations to it have gone out.</summary>
    public bool IsAnnounced(DateTimeOffset now) =>
        Program.Status is ProgramStatus.Running && CalledOffAt is null && Tracks.Any(track => track.ToldFrom <= now);

    /// <summary>Whether nobody is expected any more, and nobody is let in.</summary>
    public bool IsOver(DateTimeOffset now) => Tracks.All(track => track.ClosesAt <= now);

    /// <returns>When something is to be done about it next; null when nothing is any more.</returns>
    public DateTimeOffset? NextAfter(DateTimeOffset now)
    {
        var moments = Tracks
            .SelectMany(track => new[] { track.StartsAt - ProgramEvent.Notice, track.StartsAt - ProgramEvent.Reminder, track.ClosesAt })
            .Where(moment => moment > now)
            .ToList();
        return moments.Count == 0 ? null : moments.Min();
    }
}

/// <summary>One time and place of an event.</summary>
/// <param name="Of">Null for the one that is everybody's.</param>
/// <param name="Link">What people follow to be there; null where there is none, or the event's page is the way in.</param>
/// <param name="Address">Where people come together in person, in words; null where they do not.</param>
/// <param name="WantsRoom">Whether a room of the video provider is its place.</param>
/// <param name="Room">That the provider keeps for it; null where none is.</param>
/// <param name="Sequence">Of its people's calendar entries.</param>
public sealed record ScheduledTrack(
    EventTrack? Of, DateTimeOffset StartsAt, Uri? Link, string? Address, bool WantsRoom, EventRoom? Room, int Sequence)
{
    /// <summary>Of a date of before that some stayed with; null for every other.</summary>
    public string? KeptAs { get; init; }

    /// <summary>Empty for the one that is everybody's.</summary>
    public string Name => KeptAs ?? Of?.Name ?? "";

    public DateTimeOffset EndsAt => StartsAt + ProgramEvent.Length;

    /// <summary>From then on nobody says any more that they are there, and its room is not needed.</summary>
    public DateTimeOffset ClosesAt => EndsAt + EventDecisions.DoorsAfter;

    /// <summary>From when on people are told; who was told before is told of a change at once.</summary>
    public DateTimeOffset ToldFrom => Sequence > 0 ? DateTimeOffset.MinValue : StartsAt - ProgramEvent.Notice;

    /// <summary>Whether the event's page is the way in.</summary>
    public bool IsOnPage => Link is null && Address is null && Room is { RoomUrl: null };

    /// <summary>Whether it stands in calendars as another does.</summary>
    public bool IsAs(ScheduledTrack other) => (StartsAt, Link, Address) == (other.StartsAt, other.Link, other.Address);
}
