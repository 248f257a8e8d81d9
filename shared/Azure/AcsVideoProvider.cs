using System.Net;
using Azure;
using Azure.Communication;
using Azure.Communication.Identity;
using Azure.Communication.Rooms;
using MentorFlow.Video;

namespace MentorFlow.Communication;

/// <summary>
/// Rooms of Azure Communication Services: one a session, open in its window only, closed to who is not on its roster. The client makes every request repeatable for its own retries only,
/// so an order whose answer is lost may leave a room behind, empty and closed after its window.
/// </summary>
public sealed class AcsVideoProvider(RoomsClient rooms, CommunicationIdentityClient identities) : IVideoProvider
{
    public Task<VideoRoom> CreateAsync(VideoRoomOrder order, CancellationToken cancellation = default) => AskAsync(async () =>
    {
        var options = new CreateRoomOptions { ValidFrom = order.From, ValidUntil = order.Until };
        var room = await rooms.CreateRoomAsync(options, cancellation);
        return new VideoRoom(room.Value.Id, JoinUrl: null);
    });

    public Task MoveAsync(string roomId, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellation = default) =>
        AskAsync(() => rooms.UpdateRoomAsync(roomId, from, until, cancellation));

    public Task<VideoPass> AdmitAsync(VideoRoom room, CancellationToken cancellation = default) => AskAsync(async () =>
    {
        // May join what it is invited to, and neither start a call nor phone anybody.
        var guest = await identities.CreateUserAndTokenAsync([CommunicationTokenScope.VoIPJoin], cancellation);
        await rooms.AddOrUpdateParticipantsAsync(room.Id, [new RoomParticipant(guest.Value.User) { Role = ParticipantRole.Presenter }], cancellation);
        return new VideoPass(JoinUrl: null, guest.Value.User.Id, guest.Value.AccessToken.Token, guest.Value.AccessToken.ExpiresOn);
    });

    public Task DeleteAsync(string roomId, CancellationToken cancellation = default) => GoneAsync(() => rooms.DeleteRoomAsync(roomId, cancellation));

    public Task ForgetAsync(string identity, CancellationToken cancellation = default) =>
        GoneAsync(() => identities.DeleteUserAsync(new CommunicationUserIdentifier(identity), cancellation));

    private static async Task GoneAsync(Func<Task<Response>> request)
    {
        try
        {
            await AskAsync(request);
        }
        catch (VideoRefusedException refusal) when (refusal.InnerException is RequestFailedException { Status: (int)HttpStatusCode.NotFound })
        {
            // As asked for.
        }
    }

    private static async Task<T> AskAsync<T>(Func<Task<T>> request)
    {
        try
        {
            return await request();
        }
        catch (RequestFailedException failure)
        {
            throw AcsFailures.Of(failure, message => new VideoRefusedException(message, failure));
        }
    }
}
