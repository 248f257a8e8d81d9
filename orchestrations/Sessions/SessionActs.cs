using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Video;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Rooms;

namespace MentorFlow.Orchestrations.Sessions;

/// <summary>What the members of a session do with it.</summary>
public sealed class SessionActs(Decider decider, VideoSettings video)
{
    public Task<Verdict<Session>> SetAgendaAsync(
        string programId, string sessionId, string personId, string topics, CancellationToken cancellation = default) =>
        DecideAsync(
            programId,
            sessionId,
            session => SessionDecisions.SetAgenda(session, personId, topics),
            session => Consequences.Of(new LedgerNote(Actors.Person(personId), DecisionName.SessionAgenda, session.Id, "written", topics)),
            cancellation);

    /// <summary>Enters the room; when everybody is in, the session has begun.</summary>
    public Task<Verdict<Session>> ArriveAsync(
        string programId, string sessionId, string personId, CancellationToken cancellation = default) =>
        DecideAsync(
            programId,
            sessionId,
            session => SessionDecisions.Arrive(session with { Room = video.RoomNow(session.Room) }, personId, decider.Now),
            session => Consequences.Of(
                new LedgerNote(Actors.Person(personId), DecisionName.SessionArrived, session.Id, session.EverybodyArrived ? "everybody is here" : "waiting"),
                [
                    .. session.EverybodyArrived ? [Signals.Raise(InstanceIds.Session(programId, sessionId), new EverybodyArrived())] : Array.Empty<Signal>(),
                    .. RoomSignals.Wanted(session),
                ]),
            cancellation);

    public Task<Verdict<Session>> MoveAsync(
        string programId, string sessionId, string personId, DateTimeOffset startsAt, CancellationToken cancellation = default) =>
        DecideAsync(
            programId,
            sessionId,
            session => SessionDecisions.Move(session, personId, startsAt, decider.Now),
            session => Consequences.Of(
                new LedgerNote(Actors.Person(personId), DecisionName.SessionMoved, session.Id, session.StartsAt.ToString("O"), startsAt),
                [
                    Signals.Raise(InstanceIds.Session(programId, sessionId), new SessionMoved(session.StartsAt, session.Sequence)),
                    .. RoomSignals.Outdated(session),
                ]),
            cancellation);

    /// <summary>Keeps an hour that had become hard to keep.</summary>
    public Task<Verdict<Session>> KeepHourAsync(string programId, string sessionId, string personId, CancellationToken cancellation = default) =>
        DecideAsync(
            programId,
            sessionId,
            session => SessionDecisions.KeepHour(session, personId),
            session => Consequences.Of(new LedgerNote(Actors.Person(personId), DecisionName.SessionHourKept, session.Id, session.StartsAt.ToString("O"))),
            cancellation);

    /// <param name="score">1 to 5, or null.</param>
    public Task<Verdict<Session>> FollowUpAsync(
        string programId, string sessionId, string personId, int? score, string? summary, CancellationToken cancellation = default) =>
        DecideAsync(
            programId,
            sessionId,
            session => SessionDecisions.FollowUp(session, personId, score, summary),
            session => Consequences.Of(
                new LedgerNote(
                    Actors.Person(personId), DecisionName.SessionFollowedUp, session.Id, score?.ToString() ?? "summary only", new { score, summary }),
                Signals.Raise(InstanceIds.FollowUp(programId, sessionId), new SessionFollowedUp(personId))),
            cancellation);

    private Task<Verdict<Session>> DecideAsync(
        string programId,
        string sessionId,
        Func<Session, Verdict<Session>> decide,
        Func<Session, Consequences> then,
        CancellationToken cancellation) =>
        decider.DecideAsync(Session.KeyOf(programId, sessionId), decide, then, cancellation);
}
