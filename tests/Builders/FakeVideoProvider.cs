using MentorFlow.Domain.Video;

namespace MentorFlow.Tests.Builders;

/// <summary>A provider that people join by token, under an identity it makes for them, as Communication Services do.</summary>
internal sealed class FakeVideoProvider : IVideoProvider
{
    private int made;

    public HashSet<string> Rooms { get; } = [];

    public HashSet<string> Identities { get; } = [];

    public List<(string Room, string Identity)> Roster { get; } = [];

    /// <summary>What the next request meets with instead of an answer.</summary>
    public Queue<Exception> Troubles { get; } = [];

    public Task<VideoRoom> CreateAsync(VideoRoomOrder order, CancellationToken cancellation = default) =>
        AnswerAsync(() =>
        {
            var id = $"room-{order.IdempotencyId:N}";
            Rooms.Add(id);
            return new VideoRoom(id, JoinUrl: null);
        });

    public Task MoveAsync(string roomId, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellation = default) => AnswerAsync(() => true);

    public Task<string?> IntroduceAsync(CancellationToken cancellation = default) => AnswerAsync<string?>(() =>
    {
        var identity = $"8:acs:resource_{Interlocked.Increment(ref made)}";
        Identities.Add(identity);
        return identity;
    });

    public Task<VideoPass> AdmitAsync(VideoRoom room, string? identity, CancellationToken cancellation = default) => AnswerAsync(() =>
    {
        Assert.Contains(identity!, Identities);
        Roster.Add((room.Id, identity!));
        return new VideoPass(JoinUrl: null, $"token-of-{identity}", TestApp.Start.AddYears(1));
    });

    public Task DeleteAsync(string roomId, CancellationToken cancellation = default) => AnswerAsync(() => Rooms.Remove(roomId));

    public Task ForgetAsync(string identity, CancellationToken cancellation = default) => AnswerAsync(() => Identities.Remove(identity));

    private Task<T> AnswerAsync<T>(Func<T> answer) => Troubles.TryDequeue(out var trouble) ? Task.FromException<T>(trouble) : Task.FromResult(answer());
}
