using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Video;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Programs;

/// <param name="OrderedAt">When its room is asked for; the same on every attempt.</param>
public sealed record EventArrangement(string ProgramId, ProgramMomentKind Kind, DateTimeOffset OrderedAt);

/// <summary>Has the organization's video provider make a room for an event, where it keeps rooms and no coordinator gave a link. Safe to repeat.</summary>
public sealed class ArrangeEvent(Decider decider, VideoSettings settings, IVideoProvider provider)
{
    /// <returns>Whether there is a room now.</returns>
    [Function(nameof(ArrangeEvent))]
    public async Task<bool> RunAsync([ActivityTrigger] EventArrangement input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var program = await decider.LoadAsync(MentoringProgram.KeyOf(input.ProgramId), cancellation);
        var known = (await decider.Store.FindAsync(ProgramEvent.KeyOf(input.ProgramId, input.Kind), cancellation))?.Value
            ?? new ProgramEvent(input.ProgramId, input.Kind);
        if (!settings.KeepsRoomsForMany || known.Link is not null || EventDecisions.DateOf(program.Calendar, input.Kind) is not { } startsAt)
        {
            return false;
        }

        if (known.RoomId is { } there && known.Provider == settings.Provider)
        {
            await MoveAsync(there, startsAt, cancellation);
            return true;
        }

        if (await MakeAsync(known, startsAt, input.OrderedAt, cancellation) is not { } room)
        {
            return false;
        }

        return await decider.DecideAsync(
            program.Partition,
            async token =>
            {
                var stored = await decider.Store.FindAsync(Key.Of(known), token);
                var made = (stored?.Value ?? known) with { Provider = settings.Provider, RoomId = room.Id, RoomUrl = room.JoinUrl };
                return new Decision<bool>(true)
                {
                    Writes = stored is null ? new Batch().Create(made) : new Batch().Replace(stored, made),
                    Notes = [new LedgerNote(Actors.System, DecisionName.EventPlaced, made.Id, settings.Provider)],
                };
            },
            cancellation);
    }

    // The date may have changed since; where the provider keeps to the old one, people still have the link.
    private async Task MoveAsync(string roomId, DateTimeOffset startsAt, CancellationToken cancellation)
    {
        try
        {
            await provider.MoveAsync(
                roomId, startsAt - EventDecisions.DoorsBefore, startsAt + ProgramEvent.Length + EventDecisions.DoorsAfter, cancellation);
        }
        catch (VideoRefusedException)
        {
            // Nothing more can be done here: the coordinator can give another link.
        }
    }

    // What is refused stays without a room: the coordinator can give a link, and sees that there is none.
    private async Task<VideoRoom?> MakeAsync(ProgramEvent known, DateTimeOffset startsAt, DateTimeOffset orderedAt, CancellationToken cancellation)
    {
        try
        {
            return await provider.CreateAsync(
                new VideoRoomOrder(
                    known.RoomOrderId,
                    orderedAt,
                    "Mentoring event",
                    startsAt - EventDecisions.DoorsBefore,
                    startsAt + ProgramEvent.Length + EventDecisions.DoorsAfter),
                cancellation);
        }
        catch (VideoRefusedException)
        {
            return null;
        }
    }
}
