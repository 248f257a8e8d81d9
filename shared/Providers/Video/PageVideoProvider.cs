using MentorFlow.Domain.Video;

namespace MentorFlow.Providers.Video;

/// <summary>The session page itself is the room: there is nothing to make and nobody to introduce.</summary>
public sealed class PageVideoProvider : IVideoProvider
{
    public Task<VideoRoom> CreateAsync(VideoRoomOrder order, CancellationToken cancellation = default) =>
        Task.FromResult(new VideoRoom(order.IdempotencyId.ToString("N"), JoinUrl: null));

    public Task MoveAsync(string roomId, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellation = default) => Task.CompletedTask;

    public Task<string?> IntroduceAsync(CancellationToken cancellation = default) => Task.FromResult<string?>(null);

    public Task<VideoPass> AdmitAsync(VideoRoom room, string? identity, CancellationToken cancellation = default) =>
        Task.FromResult(new VideoPass(JoinUrl: null));

    public Task DeleteAsync(string roomId, CancellationToken cancellation = default) => Task.CompletedTask;

    public Task ForgetAsync(string identity, CancellationToken cancellation = default) => Task.CompletedTask;
}
