using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Meetings;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Video;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Meetings;

/// <summary>
/// Brings the room at the organization's video provider to what a single meeting needs: made with its time, moved with it, deleted after it. Where the call
/// stands on the page there is nothing to do. Safe to repeat.
/// </summary>
public sealed class ArrangeMeetingRoom(Decider decider, VideoSettings settings, IVideoProvider provider)
{
    /// <returns>Whether there is a room.</returns>
    /// <exception cref="IOException">The provider does not answer now; what was done is kept.</exception>
    [Function(nameof(ArrangeMeetingRoom))]
    public async Task<bool> RunAsync([ActivityTrigger] MeetingKey input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var booking = await decider.LoadAsync(MeetingBooking.KeyOf(input.ProgramId, input.BookingId), cancellation);
        var known = booking.Room is { } one && one.Provider == settings.Provider ? one : null;
        var isWanted = settings.Provider != VideoSettings.Browser
            && booking is { CancelledAt: null, At: not null }
            && decider.Now < booking.EndsAt + MeetingBooking.Doors;
        var room = (isWanted, known) switch
        {
            (false, null) => null,
            (false, { } gone) => await DeleteAsync(gone, cancellation),
            (true, null) => await MakeAsync(booking, cancellation),
            (true, { } kept) when kept.From == FromOf(booking) && kept.Until == UntilOf(booking) => kept,
            (true, { } kept) => await MoveAsync(kept, booking, cancellation),
        };
        if (room != booking.Room)
        {
            await SaveAsync(booking, room, cancellation);
        }

        return room is not null;
    }

    private static DateTimeOffset FromOf(MeetingBooking booking) => booking.At!.Value - MeetingBooking.Doors;

    private static DateTimeOffset UntilOf(MeetingBooking booking) => booking.EndsAt!.Value + MeetingBooking.Doors;

    /// <returns>Null where the provider makes none: the page says so.</returns>
    private async Task<MeetingRoom?> MakeAsync(MeetingBooking booking, CancellationToken cancellation)
    {
        var program = await decider.LoadAsync(MentoringProgram.KeyOf(booking.ProgramId), cancellation);
        var offer = await decider.Store.FindAsync(MeetingOffer.KeyOf(booking.ProgramId, booking.HostId), cancellation);
        try
        {
            var made = await provider.CreateAsync(
                new VideoRoomOrder(
                    booking.RoomOrderId,
                    booking.BookedAt,
                    "Mentoring meeting",
                    FromOf(booking),
                    UntilOf(booking),
                    offer?.Value.Link ?? program.MeetingLink),
                cancellation);
            return new MeetingRoom(settings.Provider, made.Id, FromOf(booking), UntilOf(booking), made.JoinUrl);
        }
        catch (VideoRefusedException)
        {
            return null;
        }
    }

    private async Task<MeetingRoom> MoveAsync(MeetingRoom room, MeetingBooking booking, CancellationToken cancellation)
    {
        try
        {
            await provider.MoveAsync(room.RoomId, FromOf(booking), UntilOf(booking), cancellation);
        }
        catch (VideoRefusedException)
        {
            // It stays at the time that it has, and people are led there all the same.
        }

        return room with { From = FromOf(booking), Until = UntilOf(booking) };
    }

    private async Task<MeetingRoom?> DeleteAsync(MeetingRoom room, CancellationToken cancellation)
    {
        try
        {
            await provider.DeleteAsync(room.RoomId, cancellation);
        }
        catch (VideoRefusedException)
        {
            // It will never be deleted, and nobody is led there any more.
        }

        return null;
    }

    private Task<bool> SaveAsync(MeetingBooking booking, MeetingRoom? room, CancellationToken cancellation) => decider.DecideAsync(
        booking.Partition,
        async token => await decider.Store.FindAsync(Key.Of(booking), token) is { } stored
            ? new Decision<bool>(true) { Writes = new Batch().Replace(stored, stored.Value with { Room = room }) }
            : new Decision<bool>(false),
        cancellation);
}
