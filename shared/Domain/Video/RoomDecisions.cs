using MentorFlow.Domain.Sessions;

namespace MentorFlow.Domain.Video;

/// <summary>What has to happen at the provider.</summary>
public enum RoomStep
{
    /// <summary>It is as it should be.</summary>
    Nothing,
    Order,
    Create,
    Move,

    /// <summary>People may still be talking: leave it until its window closes.</summary>
    Leave,
    Delete,
}

/// <summary>Brings a room to what its session needs; pure, and asked again after every step, so that neither order nor number of events matters.</summary>
public static class RoomDecisions
{
    /// <param name="order">The order that is wanted; higher than the room's after a refusal that somebody wants tried again.</param>
    public static RoomStep Next(Session session, SessionRoom? room, int order, DateTimeOffset now) => (session.Stage, room?.Status) switch
    {
        (SessionStage.Planned, null) => RoomStep.Order,
        (SessionStage.Planned, RoomStatus.Refused) when room!.Order < order => RoomStep.Order,
        (SessionStage.Planned, RoomStatus.Ready) when IsElsewhere(session, room!) => RoomStep.Create,
        (SessionStage.Planned, RoomStatus.Ready) when (room!.From, room.Until) != Window(session) => RoomStep.Move,

        // An order whose answer was lost may have made a room: asking again finds it, and then it can be deleted.
        (_, RoomStatus.Ordered) => RoomStep.Create,
        (SessionStage.Held, RoomStatus.Ready) when now < room!.Until => RoomStep.Leave,
        (not SessionStage.Planned, RoomStatus.Ready) => RoomStep.Delete,
        _ => RoomStep.Nothing,
    };

    public static (DateTimeOffset From, DateTimeOffset Until) Window(Session session) =>
        (session.StartsAt - SessionDecisions.DoorsBefore, session.EndsAt + SessionDecisions.DoorsAfter);

    public static SessionRoom Ordered(Session session, string provider, int order, DateTimeOffset now)
    {
        var (from, until) = Window(session);
        return new SessionRoom(session.ProgramId, session.SessionId, provider, order, now, from, until);
    }

    // Its members have agreed on another link of their own since.
    private static bool IsElsewhere(Session session, SessionRoom room) =>
        room.Provider == VideoSettings.Link && session.Channel is { } channel && MeetingLink.Parse(channel) is { } link && room.JoinUrl != link;
}
