using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Video;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Rooms;

/// <param name="Order">See <see cref="SessionRoom.Order"/>.</param>
public sealed record RoomArrangement(string ProgramId, string SessionId, string Provider, int Order);

/// <param name="Problem">Why the provider refused, for a coordinator; null when it did not.</param>
/// <param name="LookAgain">When something is to be done that no event will tell of; null when nothing is.</param>
public sealed record ArrangedRoom(RoomStatus Status, DateTimeOffset Until, Phrase? Problem = null, DateTimeOffset? LookAgain = null);

/// <summary>
/// Makes, moves or deletes whatever is missing between a session and its room. Safe to repeat after any failure: every step is looked up before it is
/// taken.
/// </summary>
public sealed class ArrangeRoom(Decider decider, VideoSettings settings, IVideoProvider provider)
{
    /// <summary>When a provider that asks for patience does not say how much.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    [Function(nameof(ArrangeRoom))]
    public async Task<ArrangedRoom> RunAsync([ActivityTrigger] RoomArrangement input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        while (true)
        {
            var session = await decider.LoadAsync(Session.KeyOf(input.ProgramId, input.SessionId), cancellation);
            var room = (await decider.Store.FindAsync(SessionRoom.KeyOf(session.ProgramId, input.SessionId, input.Provider), cancellation))?.Value;
            var step = RoomDecisions.Next(session, room, input.Order, decider.Now);
            if (step is RoomStep.Nothing or RoomStep.Leave || settings.Provider != input.Provider)
            {
                return Arranged(session, room, step, settings.Provider == input.Provider);
            }

            try
            {
                await SaveAsync(await TakeAsync(step, session, room, input, cancellation), step, cancellation);
            }
            catch (VideoRefusedException refusal) when (room is not null)
            {
                await SaveAsync(
                    room with { Status = step is RoomStep.Delete ? RoomStatus.Gone : RoomStatus.Refused, Problem = refusal.Message },
                    step,
                    cancellation);
            }
            catch (VideoThrottledException throttled) when (room is not null)
            {
                return new ArrangedRoom(room.Status, room.Until, LookAgain: decider.Now + (throttled.RetryAfter ?? Pause));
            }
        }
    }

    // Rooms at a provider that was changed meanwhile are out of reach, and no longer wanted.
    private static ArrangedRoom Arranged(Session session, SessionRoom? room, RoomStep step, bool isReachable) => (isReachable, room) switch
    {
        (false, _) or (_, null) => new ArrangedRoom(RoomStatus.Gone, session.EndsAt),
        (_, { Status: RoomStatus.Refused }) when session.Stage is SessionStage.Planned =>
            new ArrangedRoom(RoomStatus.Refused, room.Until, Refused(session, room)),
        (_, { Status: RoomStatus.Refused }) => new ArrangedRoom(RoomStatus.Gone, room.Until),
        _ => new ArrangedRoom(room.Status, room.Until, LookAgain: step is RoomStep.Leave ? room.Until : null),
    };

    // A link of the pair's own is refused for one reason, which needs no provider's words.
    private static Phrase Refused(Session session, SessionRoom room) => room.Provider == VideoSettings.Link
        ? new Phrase("causes.room-without-link", ("session", session.Number))
        : new Phrase("causes.room-refused", ("session", session.Number), ("provider", room.Provider), ("problem", room.Problem));

    private async Task<SessionRoom> TakeAsync(RoomStep step, Session session, SessionRoom? room, RoomArrangement input, CancellationToken cancellation)
    {
        var (from, until) = RoomDecisions.Window(session);
        switch (step)
        {
            case RoomStep.Order:
                return RoomDecisions.Ordered(session, input.Provider, input.Order, decider.Now);
            case RoomStep.Create:
                var made = await provider.CreateAsync(await OrderAsync(session, room!, cancellation), cancellation);
                return room! with { Status = RoomStatus.Ready, RoomId = made.Id, JoinUrl = made.JoinUrl };
            case RoomStep.Move:
                await provider.MoveAsync(room!.RoomId!, from, until, cancellation);
                return room with { From = from, Until = until };
            default:
                await provider.DeleteAsync(room!.RoomId!, cancellation);
                return room with { Status = RoomStatus.Gone, JoinUrl = null };
        }
    }

    private async Task<VideoRoomOrder> OrderAsync(Session session, SessionRoom room, CancellationToken cancellation)
    {
        var mentorship = await decider.LoadAsync(Mentorship.KeyOf(session.ProgramId, session.MentorshipId), cancellation);
        var program = await decider.LoadAsync(MentoringProgram.KeyOf(session.ProgramId), cancellation);
        var ownLink = (session.Channel ?? mentorship.Agreement?.Channel) is { } channel ? MeetingLink.Parse(channel) : null;
        return new VideoRoomOrder(
            room.IdempotencyId, room.OrderedAt, $"Mentoring session {session.Number}", room.From, room.Until, ownLink ?? program.MeetingLink);
    }

    // One instance arranges a room, so that nobody else writes it.
    private Task<bool> SaveAsync(SessionRoom room, RoomStep step, CancellationToken cancellation) =>
        decider.DecideAsync(
            room.Partition,
            _ => Task.FromResult(new Decision<bool>(true)
            {
                Writes = new Batch().Upsert(room),
                Notes = step is RoomStep.Order
                    ? []
                    :
                    [
                        new LedgerNote(
                            Actors.Orchestrator(InstanceIds.Room(room.ProgramId, room.SessionId, room.Provider)),
                            NameOf(step, room),
                            Session.KeyOf(room.ProgramId, room.SessionId).Id,
                            room.Provider),
                    ],
            }),
            cancellation);

    private static DecisionName NameOf(RoomStep step, SessionRoom room) => (step, room.Status) switch
    {
        (_, RoomStatus.Refused) => DecisionName.RoomRefused,
        (RoomStep.Create, _) => DecisionName.RoomMade,
        (RoomStep.Move, _) => DecisionName.RoomMoved,
        _ => DecisionName.RoomDeleted,
    };
}
