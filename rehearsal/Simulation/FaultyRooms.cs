using MentorFlow.Domain.Video;

namespace MentorFlow.Rehearsal.Simulation;

/// <summary>A video provider on a bad day.</summary>
internal sealed class FaultyRooms(IVideoProvider rooms, FaultSwitch faults) : IVideoProvider
{
    public Task<VideoRoom> CreateAsync(VideoRoomOrder order, CancellationToken cancellation = default)
    {
        Ask();
        return rooms.CreateAsync(order, cancellation);
    }

    public Task MoveAsync(string roomId, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellation = default)
    {
        Ask();
        return rooms.MoveAsync(roomId, from, until, cancellation);
    }

    public Task<string?> IntroduceAsync(CancellationToken cancellation = default) => rooms.IntroduceAsync(cancellation);

    public Task<VideoPass> AdmitAsync(VideoRoom room, string? identity, CancellationToken cancellation = default) =>
        rooms.AdmitAsync(room, identity, cancellation);

    public Task<VideoReport?> ReportAsync(string roomId, CancellationToken cancellation = default) => rooms.ReportAsync(roomId, cancellation);

    public Task DeleteAsync(string roomId, CancellationToken cancellation = default)
    {
        Ask();
        return rooms.DeleteAsync(roomId, cancellation);
    }

    public Task ForgetAsync(string identity, CancellationToken cancellation = default) => rooms.ForgetAsync(identity, cancellation);

    private void Ask()
    {
        faults.Current?.Ask();
        if (faults.Meets(FaultKind.VideoRefuses) is not null)
        {
            throw new VideoRefusedException("The provider will not do it.");
        }

        if (faults.Meets(FaultKind.VideoSilent) is { } silent)
        {
            throw silent.Number % 2 == 0
                ? new IOException("The provider did not answer.")
                : new VideoThrottledException("The provider is asked too often.", silent.Span);
        }
    }
}
