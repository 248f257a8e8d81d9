namespace MentorFlow.Domain.Video;

/// <summary>Makes the rooms in which sessions take place. Asking twice with the same idempotency id makes one room.</summary>
public interface IVideoProvider
{
    /// <exception cref="VideoRefusedException">The provider will never make this room.</exception>
    /// <exception cref="VideoThrottledException">It is asked too often.</exception>
    /// <exception cref="IOException">It could not be made now; trying again may help.</exception>
    Task<VideoRoom> CreateAsync(VideoRoomOrder order, CancellationToken cancellation = default);

    /// <summary>Moves the room to another time; how people join does not change.</summary>
    Task MoveAsync(string roomId, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellation = default);

    /// <summary>Makes an identity for one person, to be saved before it is used, so that it can be forgotten.</summary>
    /// <returns>Null where people need none.</returns>
    Task<string?> IntroduceAsync(CancellationToken cancellation = default);

    /// <summary>What one person needs to join; made again each time, since it may expire.</summary>
    /// <param name="identity">As <see cref="IntroduceAsync"/> made it.</param>
    Task<VideoPass> AdmitAsync(VideoRoom room, string? identity, CancellationToken cancellation = default);

    /// <summary>Who was in the room, as the provider tells once a meeting is over.</summary>
    /// <returns>Null where it tells nothing, or not yet.</returns>
    /// <exception cref="VideoRefusedException">It will never tell.</exception>
    Task<VideoReport?> ReportAsync(string roomId, CancellationToken cancellation = default) => Task.FromResult<VideoReport?>(null);

    /// <summary>Removes the room; one that is gone already is as good.</summary>
    Task DeleteAsync(string roomId, CancellationToken cancellation = default);

    /// <summary>Erases what the provider holds of a person under an identity; unknown is as good as erased.</summary>
    Task ForgetAsync(string identity, CancellationToken cancellation = default);
}

/// <param name="IdempotencyId">The same on every attempt at the same room.</param>
/// <param name="OrderedAt">When the room was first asked for; the same on every attempt too.</param>
/// <param name="Title">Shown in the provider's own calendar and client: without names.</param>
/// <param name="From">Before it nobody gets in, where the provider can hold to that.</param>
/// <param name="OwnLink">The pair's own meeting link, or else the program's; null when there is none.</param>
public sealed record VideoRoomOrder(Guid IdempotencyId, DateTimeOffset OrderedAt, string Title, DateTimeOffset From, DateTimeOffset Until, Uri? OwnLink = null);

/// <param name="Id">By which the provider knows the room.</param>
/// <param name="JoinUrl">The same for everybody; null where people meet on the session page itself.</param>
public sealed record VideoRoom(string Id, Uri? JoinUrl);

/// <param name="JoinUrl">To follow; null where the page joins by token.</param>
/// <param name="Token">For the calling client of the page. A secret until <paramref name="ExpiresOn"/>.</param>
public sealed record VideoPass(Uri? JoinUrl, string? Token = null, DateTimeOffset? ExpiresOn = null);

public sealed class VideoRefusedException(string message, Exception? cause = null) : Exception(message, cause);

/// <summary>The provider takes no more requests for now.</summary>
/// <param name="retryAfter">As the provider asked for; null where it did not say.</param>
public sealed class VideoThrottledException(string message, TimeSpan? retryAfter) : IOException(message)
{
    public TimeSpan? RetryAfter => retryAfter;
}
