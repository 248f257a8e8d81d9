using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Video;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Rooms;

/// <summary>Lets the members of a session into its room at the video provider.</summary>
public sealed class RoomActs(Decider decider, VideoSettings settings, IVideoProvider provider, VideoIdentityActs identities)
{
    /// <summary>What one member needs to join, within the session's window and once their attendance is recorded.</summary>
    /// <exception cref="IOException">The provider does not answer now.</exception>
    public async Task<Verdict<VideoPass>> AdmitAsync(Session session, string personId, CancellationToken cancellation = default)
    {
        if (!session.MemberIds.Contains(personId))
        {
            return RefusalReason.NotAMember;
        }

        if (!SessionDecisions.IsOpen(session, decider.Now) || session.Arrivals?.ContainsKey(personId) != true)
        {
            return RefusalReason.WrongStage;
        }

        var room = await decider.Store.FindAsync(
            SessionRoom.KeyOf(session.ProgramId, session.SessionId, settings.Provider), cancellation);
        if (room is not { Value: { Status: RoomStatus.Ready, RoomId: { } roomId } ready })
        {
            return RefusalReason.Unknown;
        }

        return await provider.AdmitAsync(new VideoRoom(roomId, ready.JoinUrl), await identities.FindOrMakeAsync(personId, cancellation), cancellation);
    }
}
