using MentorFlow.Domain.Meetings;
using MentorFlow.Domain.Video;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Rooms;

namespace MentorFlow.Orchestrations.Meetings;

/// <summary>Lets the two of a single meeting into its room, for as long as it is open.</summary>
public sealed class MeetingRoomActs(Decider decider, VideoSettings settings, IVideoProvider provider, VideoIdentityActs identities)
{
    /// <summary>Whether the call stands on the page of the meeting, and nowhere else.</summary>
    public bool IsOnPage => settings.Provider == VideoSettings.Browser;

    /// <summary>What one of them needs to join the room that the provider keeps.</summary>
    /// <exception cref="IOException">The provider does not answer now.</exception>
    public async Task<Verdict<VideoPass>> AdmitAsync(MeetingBooking booking, string personId, CancellationToken cancellation = default) =>
        !booking.Has(personId) ? RefusalReason.NotAMember
        : !booking.IsRoomOpen(decider.Now) ? RefusalReason.WrongStage
        : booking.Room is { } room && room.Provider == settings.Provider
            ? await provider.AdmitAsync(
                new VideoRoom(room.RoomId, room.JoinUrl), await identities.FindOrMakeAsync(personId, cancellation), cancellation)
        : RefusalReason.Unknown;
}
