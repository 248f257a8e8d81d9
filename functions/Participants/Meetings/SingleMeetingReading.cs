using MentorFlow.Domain.Calls;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Meetings;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Video;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Participants.Calls;
using MentorFlow.Orchestrations.Meetings;

namespace MentorFlow.Functions.Participants.Meetings;

/// <summary>Reads a single meeting as one of the two sees it now.</summary>
public sealed class SingleMeetingReading(
    IDocumentStore store, MeetingRoomActs rooms, VideoSettings video, CallSettings calls, CallingClient calling, OfferReading offers, TimeProvider clock)
{
    /// <returns>Null where there is none, or the reader has no part in it.</returns>
    public async Task<SingleMeetingModel?> FindAsync(Participant participant, string bookingId, FormState? sent, CancellationToken cancellation)
    {
        if (await store.FindAsync(MeetingBooking.KeyOf(participant.ProgramId, bookingId), cancellation) is not { Value: var booking }
            || !booking.Has(participant.PersonId)
            || await store.FindAsync(Person.KeyOf(booking.Other(participant.PersonId)), cancellation) is not { Value: var other })
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var profile = (await store.FindAsync(Enrollment.KeyOf(participant.ProgramId, other.PersonId), cancellation))?.Value.Profile;
        var zone = PersonClock.ZoneOf(profile, other.Zone, participant.Program.Zone);
        var isOpen = booking.IsRoomOpen(now);
        var room = isOpen && booking.Room is { } made && made.Provider == video.Provider ? made : null;
        return new SingleMeetingModel(participant, booking, other, zone, now, sent ?? MeetingAnswerForm.Of(booking.AnswerOf(participant.PersonId)))
        {
            IsRoomOpen = isOpen,
            Call = isOpen && rooms.IsOnPage ? FrameOf(participant, booking, other, zone, now) : null,
            JoinUrl = room?.JoinUrl,
            ByToken = room is { JoinUrl: null } && calling.Href is { } script
                ? new RoomByToken(
                    script,
                    Paths.MeetingAct(participant.ProgramId, bookingId, "pass"),
                    participant.Visitor.FormToken,
                    participant.Person.CallName)
                : null,
            Offer = booking.HostId == other.PersonId && booking.AnswerOf(participant.PersonId) is { Met: false }
                ? await offers.FindAsync(participant, other.PersonId, cancellation)
                : null,
        };
    }

    private CallFrame FrameOf(Participant participant, MeetingBooking booking, Person other, string zone, DateTimeOffset now)
    {
        var endsAt = booking.EndsAt!.Value;
        return new CallFrame(
            Paths.MeetingAct(participant.ProgramId, booking.BookingId, "call"),
            participant.Visitor.FormToken,
            participant.Person,
            participant.Zone,
            [new CallPartner(other, zone)],
            CallComfort.Of(participant.Enrollment.Profile, participant.Person.Calls),
            calls.RelayOnly,
            PageOf(booking),
            endsAt,
            endsAt + MeetingBooking.Doors,
            now);
    }

    /// <summary>Another text when what stands beside the call is another.</summary>
    internal static string PageOf(MeetingBooking booking) => $"{booking.Sequence}-{booking.CancelledAt is null}-{booking.Answers?.Count ?? 0}";
}

/// <param name="Zone">IANA zone of the other.</param>
/// <param name="Now">UTC.</param>
/// <param name="State">Of the form that was sent, or of what was said before.</param>
public sealed record SingleMeetingModel(
    Participant Participant, MeetingBooking Booking, Person Other, string Zone, DateTimeOffset Now, FormState State)
{
    public bool IsRoomOpen { get; init; }

    /// <summary>The call on this page; null where it is elsewhere, or closed.</summary>
    public CallFrame? Call { get; init; }

    /// <summary>Where the call is; null where it is on this page, or there is none.</summary>
    public Uri? JoinUrl { get; init; }

    /// <summary>The call on this page where a provider's room is joined by token; null where it is not.</summary>
    public RoomByToken? ByToken { get; init; }

    /// <summary>What the other still offers, for another time; null where that is nothing.</summary>
    public OfferShown? Offer { get; init; }

    public MeetingStage Stage => Booking.StageAt(Now);

    public bool IsHost => Booking.HostId == Participant.PersonId;

    /// <summary>Whether the reader is asked how it was; while it goes on, only whether somebody came.</summary>
    public bool IsAsked => Stage is MeetingStage.Asking || (Stage is MeetingStage.UnderWay && Booking.AnswerOf(Participant.PersonId) is null);

    /// <summary>Whether the reader said that nobody came.</summary>
    public bool MissedThem => Booking.AnswerOf(Participant.PersonId) is { Met: false };

    public string PathOf(string act) => Paths.MeetingAct(Participant.ProgramId, Booking.BookingId, act);
}
