using Azure.Communication;
using Azure.Communication.Identity;
using Azure.Communication.Rooms;
using MentorFlow.Domain.Video;
using MentorFlow.Providers.Communication;

namespace MentorFlow.Communication;

/// <summary>Rooms of Azure Communication Services: one a session, open in its window only, closed to everybody who is not on its roster.</summary>
public sealed class AcsVideoProvider(RoomsClient rooms, CommunicationIdentityClient identities) : IVideoProvider
{
    public Task<VideoRoom> CreateAsync(VideoRoomOrder order, CancellationToken cancellation = default) => VideoRequest.AskAsync(async () =>
    {
        using var repeatable = RepeatableRequest.Begin(order.IdempotencyId, order.OrderedAt);
        var room = await rooms.CreateRoomAsync(new CreateRoomOptions { ValidFrom = order.From, ValidUntil = order.Until }, cancellation);
        return new VideoRoom(room.Value.Id, JoinUrl: null);
    });

    public Task MoveAsync(string roomId, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellation = default) =>
        VideoRequest.AskAsync(() => rooms.UpdateRoomAsync(roomId, from, until, cancellation));

    public Task<string?> IntroduceAsync(CancellationToken cancellation = default) => VideoRequest.AskAsync<string?>(async () =>
    {
        var guest = await identities.CreateUserAsync(cancellation);
        return guest.Value.Id;
    });

    public Task<VideoPass> AdmitAsync(VideoRoom room, string? identity, CancellationToken cancellation = default) => VideoRequest.AskAsync(async () =>
    {
        var guest = new CommunicationUserIdentifier(identity);
        await rooms.AddOrUpdateParticipantsAsync(room.Id, [new RoomParticipant(guest) { Role = ParticipantRole.Presenter }], cancellation);

        // May join what it is invited to, and neither start a call nor phone anybody.
        var token = await identities.GetTokenAsync(guest, [CommunicationTokenScope.VoIPJoin], cancellation);
        return new VideoPass(JoinUrl: null, token.Value.Token, token.Value.ExpiresOn);
    });

    public Task DeleteAsync(string roomId, CancellationToken cancellation = default) =>
        VideoRequest.RemoveAsync(() => rooms.DeleteRoomAsync(roomId, cancellation));

    public Task ForgetAsync(string identity, CancellationToken cancellation = default) =>
        VideoRequest.RemoveAsync(() => identities.DeleteUserAsync(new CommunicationUserIdentifier(identity), cancellation));
}
