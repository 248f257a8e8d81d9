using Azure;
using Azure.Communication;
using Azure.Communication.Identity;
using Azure.Communication.Rooms;
using MentorFlow.Video;

namespace MentorFlow.Communication;

/// <summary>Rooms of Azure Communication Services: one a session, open in its window only, closed to who is not on its roster.</summary>
public sealed class AcsVideoProvider(RoomsClient rooms, CommunicationIdentityClient identities) : IVideoProvider
{
    public Task<VideoRoom> CreateAsync(VideoRoomOrder order, CancellationToken cancellation = default) => AskAsync(async () =>
    {
        using var repeatable = RepeatableRequest.Begin(order.IdempotencyId, order.OrderedAt);
        var room = await rooms.CreateRoomAsync(new CreateRoomOptions { ValidFrom = order.From, ValidUntil = order.Until }, cancellation);
        return new VideoRoom(room.Value.Id, JoinUrl: null);
    });

    public Task MoveAsync(string roomId, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellation = default) =>
        AskAsync(() => rooms.UpdateRoomAsync(roomId, from, until, cancellation));

    public Task<string?> IntroduceAsync(CancellationToken cancellation = default) => AskAsync<string?>(async () =>
    {
        var guest = await identities.CreateUserAsync(cancellation);
        return guest.Value.Id;
    });

    public Task<VideoPass> AdmitAsync(VideoRoom room, string? identity, CancellationToken cancellation = default) => AskAsync(async () =>
    {
        var guest = new CommunicationUserIdentifier(identity);
        await rooms.AddOrUpdateParticipantsAsync(room.Id, [new RoomParticipant(guest) { Role = ParticipantRole.Presenter }], cancellation);

        // May join what it is invited to, and neither start a call nor phone anybody.
        var token = await identities.GetTokenAsync(guest, [CommunicationTokenScope.VoIPJoin], cancellation);
        return new VideoPass(JoinUrl: null, token.Value.Token, token.Value.ExpiresOn);
    });

    public Task DeleteAsync(string roomId, CancellationToken cancellation = default) => GoneAsync(() => rooms.DeleteRoomAsync(roomId, cancellation));

    public Task ForgetAsync(string identity, CancellationToken cancellation = default) =>
        GoneAsync(() => identities.DeleteUserAsync(new CommunicationUserIdentifier(identity), cancellation));

    private static Task GoneAsync(Func<Task<Response>> request) => AskAsync<Response?>(async () =>
    {
        try
        {
            return await request();
        }
        catch (RequestFailedException failure) when (CommunicationFailures.IsGone(failure))
        {
            return null;
        }
    });

    private static async Task<T> AskAsync<T>(Func<Task<T>> request)
    {
        try
        {
            return await request();
        }
        catch (RequestFailedException failure)
        {
            throw CommunicationFailures.OfVideo(failure);
        }
    }
}
