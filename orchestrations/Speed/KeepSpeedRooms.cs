using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Speed;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Video;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Speed;

/// <summary>
/// Has the organization's video provider open a room for every meeting of the turn that is under way, and closes those of turns that are over, for
/// everybody. Where people meet on the page, by links or in a hall, there is nothing to do. Safe to repeat.
/// </summary>
public sealed class KeepSpeedRooms(Decider decider, VideoSettings settings, IVideoProvider provider)
{
    /// <returns>How many rooms were opened or closed.</returns>
    /// <exception cref="IOException">The provider does not answer now; what was done is kept.</exception>
    [Function(nameof(KeepSpeedRooms))]
    public async Task<int> RunAsync([ActivityTrigger] SpeedKey input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var held = await decider.LoadAsync(SpeedEvent.KeyOf(input.ProgramId, input.Number), cancellation);
        if (held.Place is not SpeedPlace.Provider || !settings.KeepsRoomsForMany)
        {
            return 0;
        }

        var changed = 0;
        foreach (var meeting in await decider.Store.SpeedMeetingsAsync(input.ProgramId, input.Number, turn: null, cancellation))
        {
            var isOpen = meeting.IsOpen(decider.Now);
            if (isOpen == (meeting.Room is not null))
            {
                continue;
            }

            await SaveAsync(meeting, isOpen ? await OpenAsync(meeting, cancellation) : await CloseAsync(meeting, cancellation), cancellation);
            changed++;
        }

        return changed;
    }

    /// <returns>Null where the provider makes none: the page says so.</returns>
    private async Task<SpeedRoom?> OpenAsync(SpeedMeeting meeting, CancellationToken cancellation)
    {
        try
        {
            var made = await provider.CreateAsync(
                new VideoRoomOrder(meeting.RoomOrderId, meeting.From, "Speed mentoring", meeting.From, meeting.Until), cancellation);
            return new SpeedRoom(settings.Provider, made.Id, made.JoinUrl);
        }
        catch (VideoRefusedException)
        {
            return null;
        }
    }

    private async Task<SpeedRoom?> CloseAsync(SpeedMeeting meeting, CancellationToken cancellation)
    {
        if (meeting.Room!.Provider == settings.Provider)
        {
            try
            {
                await provider.DeleteAsync(meeting.Room.RoomId, cancellation);
            }
            catch (VideoRefusedException)
            {
                // It will never be deleted, and nobody is led there any more.
            }
        }

        return null;
    }

    private Task<bool> SaveAsync(SpeedMeeting meeting, SpeedRoom? room, CancellationToken cancellation) => decider.DecideAsync(
        meeting.Partition,
        async token => await decider.Store.FindAsync(Key.Of(meeting), token) is { } stored
            ? new Decision<bool>(true) { Writes = new Batch().Replace(stored, stored.Value with { Room = room }) }
            : new Decision<bool>(false),
        cancellation);
}
