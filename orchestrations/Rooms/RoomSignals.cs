using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Sessions;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Rooms;

/// <summary>What a decision about a session means for its room; nothing where the session page is the room.</summary>
public static class RoomSignals
{
    /// <summary>Has the session's room made.</summary>
    public static IReadOnlyList<Signal> Wanted(Session session) => session.Room is { } provider
        ?
        [
            Signals.Start(
                nameof(RoomOrchestrator),
                IdOf(session, provider),
                new RoomInput(session.ProgramId, session.SessionId, session.MentorshipId, provider, session.MemberIds)),
        ]
        : [];

    /// <summary>Tells the room that its session has moved or is over.</summary>
    public static IReadOnlyList<Signal> Outdated(Session session) => session.Room is { } provider
        ? [Signals.Raise(IdOf(session, provider), new RoomOutdated())]
        : [];

    private static string IdOf(Session session, string provider) => InstanceIds.Room(session.ProgramId, session.SessionId, provider);
}
