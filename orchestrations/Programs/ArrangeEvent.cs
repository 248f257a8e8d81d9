using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Video;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Programs;

/// <param name="OrderedAt">When rooms are asked for; the same on every attempt.</param>
public sealed record EventArrangement(string ProgramId, ProgramMomentKind Kind, DateTimeOffset OrderedAt);

/// <summary>
/// Has the organization's video provider keep a room for every track of an event that has no other place: made when people are told, moved with it, and
/// deleted when nobody needs it any more. Safe to repeat.
/// </summary>
public sealed class ArrangeEvent(Decider decider, VideoSettings settings, IVideoProvider provider)
{
    /// <returns>Whether the provider keeps a room for it now.</returns>
    [Function(nameof(ArrangeEvent))]
    public async Task<bool> RunAsync([ActivityTrigger] EventArrangement input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var program = await decider.LoadAsync(MentoringProgram.KeyOf(input.ProgramId), cancellation);
        var known = (await decider.Store.FindAsync(ProgramEvent.KeyOf(input.ProgramId, input.Kind), cancellation))?.Value
            ?? new ProgramEvent(input.ProgramId, input.Kind);
        if (!settings.KeepsRoomsForMany || EventSchedule.Of(program, input.Kind, known) is not { } schedule)
        {
            return false;
        }

        var wanted = schedule.CalledOffAt is null ? schedule.Tracks.Where(IsWanted).ToDictionary(track => track.Name) : [];
        foreach (var (track, room) in known.AllRooms.Where(room => !wanted.ContainsKey(room.Track)))
        {
            await RemoveAsync(known, track, room, cancellation);
        }

        foreach (var track in wanted.Values)
        {
            await KeepAsync(known, track, input.OrderedAt, cancellation);
        }

        return wanted.Count > 0;
    }

    private bool IsWanted(ScheduledTrack track) => track.WantsRoom && track.ToldFrom <= decider.Now && decider.Now < track.ClosesAt;

    private Task KeepAsync(ProgramEvent known, ScheduledTrack track, DateTimeOffset orderedAt, CancellationToken cancellation) => track.Room switch
    {
        { } room when room.Provider != settings.Provider => MakeAsync(known, track, orderedAt, cancellation),
        { } room when room.For != track.StartsAt => MoveAsync(known, track, room, cancellation),
        null => MakeAsync(known, track, orderedAt, cancellation),
        _ => Task.CompletedTask,
    };

    // Where the provider keeps to the old time, people still have the link.
    private async Task MoveAsync(ProgramEvent known, ScheduledTrack track, EventRoom room, CancellationToken cancellation)
    {
        try
        {
            await provider.MoveAsync(room.RoomId, track.StartsAt - EventDecisions.DoorsBefore, track.ClosesAt, cancellation);
        }
        catch (VideoRefusedException)
        {
            // Nothing more can be done here: the coordinator can give another link.
        }

        await SaveAsync(known, track.Name, room with { For = track.StartsAt }, note: null, cancellation);
    }

    // What is refused stays without a room: the coordinator can give a link, and sees that there is none.
    private async Task MakeAsync(ProgramEvent known, ScheduledTrack track, DateTimeOffset orderedAt, CancellationToken cancellation)
    {
        VideoRoom made;
        try
        {
            made = await provider.CreateAsync(
                new VideoRoomOrder(
                    known.RoomOrderId(track.Name, track.Sequence),
                    orderedAt,
                    "Mentoring event",
                    track.StartsAt - EventDecisions.DoorsBefore,
                    track.ClosesAt),
                cancellation);
        }
        catch (VideoRefusedException)
        {
            return;
        }

        await SaveAsync(known, track.Name, new EventRoom(settings.Provider, made.Id, made.JoinUrl, track.StartsAt), DecisionName.EventPlaced, cancellation);
    }

    // At a provider that the organization has left it is out of reach.
    private async Task RemoveAsync(ProgramEvent known, string track, EventRoom room, CancellationToken cancellation)
    {
        if (room.Provider == settings.Provider)
        {
            try
            {
                await provider.DeleteAsync(room.RoomId, cancellation);
            }
            catch (VideoRefusedException)
            {
                // It will never be deleted, and nobody is led there any more.
            }
        }

        await SaveAsync(known, track, room: null, DecisionName.EventRoomDeleted, cancellation);
    }

    private Task<bool> SaveAsync(ProgramEvent known, string track, EventRoom? room, DecisionName? note, CancellationToken cancellation) =>
        decider.DecideAsync(
            known.Partition,
            async token =>
            {
                var stored = await decider.Store.FindAsync(Key.Of(known), token);
                var kept = (stored?.Value ?? known).With(track, room);
                return new Decision<bool>(true)
                {
                    Writes = stored is null ? new Batch().Create(kept) : new Batch().Replace(stored, kept),
                    Notes = note is null ? [] : [new LedgerNote(Actors.System, note, kept.Id, settings.Provider)],
                };
            },
            cancellation);
}
