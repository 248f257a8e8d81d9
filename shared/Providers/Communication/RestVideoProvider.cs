using MentorFlow.Domain.Video;

namespace MentorFlow.Providers.Communication;

/// <summary>Rooms of Azure Communication Services: one a session, open in its window only, closed to everybody who is not on its roster.</summary>
public sealed class RestVideoProvider(RestRooms rooms, RestIdentities identities) : IVideoProvider
{
    // May join what it is invited to, and neither start a call nor phone anybody.
    private static readonly string[] MayJoin = ["voip.join"];

    public Task<VideoRoom> CreateAsync(VideoRoomOrder order, CancellationToken cancellation = default) => VideoRequest.AskAsync(async () =>
    {
        var room = await rooms.CreateAsync(order.IdempotencyId, order.OrderedAt, order.From, order.Until, cancellation);
        return new VideoRoom(room.Id, JoinUrl: null);
    });

    public Task MoveAsync(string roomId, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellation = default) =>
        VideoRequest.AskAsync(() => rooms.UpdateAsync(roomId, from, until, cancellation));

    public Task<string?> IntroduceAsync(CancellationToken cancellation = default) =>
        VideoRequest.AskAsync<string?>(async () => await identities.CreateAsync(cancellation));

    public Task<VideoPass> AdmitAsync(VideoRoom room, string? identity, CancellationToken cancellation = default) => VideoRequest.AskAsync(async () =>
    {
        await rooms.AddAsync(room.Id, [identity!], "Presenter", cancellation);
        var token = await identities.IssueAsync(identity!, MayJoin, cancellation);
        return new VideoPass(JoinUrl: null, token.Token, token.ExpiresOn);
    });

    public Task DeleteAsync(string roomId, CancellationToken cancellation = default) => VideoRequest.RemoveAsync(() => rooms.DeleteAsync(roomId, cancellation));

    public Task ForgetAsync(string identity, CancellationToken cancellation = default) =>
        VideoRequest.RemoveAsync(() => identities.DeleteAsync(identity, cancellation));
}
