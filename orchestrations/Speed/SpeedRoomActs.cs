using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Speed;
using MentorFlow.Domain.Video;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Rooms;

namespace MentorFlow.Orchestrations.Speed;

/// <summary>Lets those who meet in a turn into their room, for as long as the turn lasts.</summary>
public sealed class SpeedRoomActs(Decider decider, VideoSettings settings, IVideoProvider provider, VideoIdentityActs identities)
{
    /// <summary>Whether the call stands on the page of the event, and nowhere else.</summary>
    public bool IsOnPage(SpeedEvent held) => held.Place is SpeedPlace.Provider && settings.Provider == VideoSettings.Browser;

    /// <summary>What one of them needs to join the room that the provider keeps.</summary>
    /// <exception cref="IOException">The provider does not answer now.</exception>
    public async Task<Verdict<VideoPass>> AdmitAsync(SpeedMeeting meeting, string personId, CancellationToken cancellation = default) =>
        !meeting.Has(personId) ? RefusalReason.NotAMember
        : !meeting.IsOpen(decider.Now) ? RefusalReason.WrongStage
        : meeting.Room is { } room && room.Provider == settings.Provider
            ? await provider.AdmitAsync(
                new VideoRoom(room.RoomId, room.JoinUrl), await identities.FindOrMakeAsync(personId, cancellation), cancellation)
        : RefusalReason.Unknown;
}
