using MentorFlow.Domain.Video;

namespace MentorFlow.Providers.Video;

/// <summary>The pair's own meeting link, or the program's: nothing is made, moved or deleted, because it is theirs.</summary>
public sealed class LinkVideoProvider : IVideoProvider
{
    public Task<VideoRoom> CreateAsync(VideoRoomOrder order, CancellationToken cancellation = default) =>
        order.OwnLink is { } link
            ? Task.FromResult(new VideoRoom(order.IdempotencyId.ToString("N"), link))
            : throw new VideoRefusedException(
                "The pair's agreement names no meeting link, and the program has none; a link such as https://meet.example.com/room in \"Where you meet\" helps.");

    public Task MoveAsync(string roomId, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellation = default) => Task.CompletedTask;

    public Task<string?> IntroduceAsync(CancellationToken cancellation = default) => Task.FromResult<string?>(null);

    public Task<VideoPass> AdmitAsync(VideoRoom room, string? identity, CancellationToken cancellation = default) =>
        Task.FromResult(new VideoPass(room.JoinUrl));

    public Task DeleteAsync(string roomId, CancellationToken cancellation = default) => Task.CompletedTask;

    public Task ForgetAsync(string identity, CancellationToken cancellation = default) => Task.CompletedTask;
}
