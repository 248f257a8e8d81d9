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

    /// <summary>Arrives; when everybody has, the session has begun.</summary>
    public Task<Verdict<Session>> ArriveAsync(
        string programId, string sessionId, string personId, CancellationToken cancellation = default) =>
        DecideAsync(
            programId,
            sessionId,
            session => SessionDecisions.Arrive(session with { Room = video.RoomNow(session.Room, session.Channel) }, personId, decider.Now),
            session => Consequences.Of(
                new LedgerNote(Actors.Person(personId), DecisionName.SessionArrived, session.Id, session.EverybodyArrived ? "everybody is here" : "waiting"),
                [
                    .. session.EverybodyArrived
                        ? [Signals.Raise(InstanceIds.Session(programId, sessionId), new EverybodyArrived(session.Sequence))]
                        : Array.Empty<Signal>(),
                    .. RoomSignals.Wanted(session),
                ]),
            cancellation);

    /// <summary>Is in the call alone, or no more; nothing to note. The countdown is told when those who were together are so no more.</summary>
    /// <param name="since">Null for somebody who is not alone.</param>
    public Task<Verdict<Session>> WaitAloneAsync(
        string programId, string sessionId, string personId, DateTimeOffset? since, CancellationToken cancellation = default) =>
        DecideAsync(
            programId,
            sessionId,
            session => SessionDecisions.WaitAlone(session, personId, since, decider.Now),
            session => new Consequences(
                [],
                RescueDecisions.BrokenSince(session) is { } broke
                    ? [Signals.Raise(InstanceIds.Session(programId, sessionId), new LeftAlone(broke, session.Sequence))]
                    : []),
            cancellation);

    /// <summary>Cannot take part in the call as they should.</summary>
    public Task<Verdict<Session>> ReportTroubleAsync(
        string programId, string sessionId, string personId, CallTrouble trouble, CancellationToken cancellation = default) =>
        DecideAsync(
            programId,
            sessionId,
            session => SessionDecisions.ReportTrouble(session, personId, trouble, decider.Now),
            session => Consequences.Of(
                new LedgerNote(Actors.Person(personId), DecisionName.SessionTroubled, session.Id, $"call-{trouble.ToString().ToLowerInvariant()}")),
            cancellation);

    /// <summary>Has everybody in the call again, after it had broken.</summary>
    public Task<Verdict<Session>> RestoreAsync(string programId, string sessionId, string personId, CancellationToken cancellation = default) =>
        DecideAsync(
            programId,
            sessionId,
            session => RescueDecisions.Restore(session, personId, decider.Now),
            session => Consequences.Of(
                new LedgerNote(Actors.Person(personId), DecisionName.SessionRestored, session.Id, "together again"),
                Signals.Raise(InstanceIds.Session(programId, sessionId), new CallRestored(session.Rescue!.BrokeAt!.Value))),
            cancellation);

    /// <summary>Goes on by another way, as by the number that they agreed on: the session takes place.</summary>
    public Task<Verdict<Session>> GoOnElsewhereAsync(string programId, string sessionId, string personId, CancellationToken cancellation = default) =>
        DecideAsync(
            programId,
            sessionId,
            session => RescueDecisions.GoOnElsewhere(session, personId, decider.Now),
            session => Consequences.Of(
                new LedgerNote(Actors.Person(personId), DecisionName.SessionElsewhere, session.Id, "elsewhere"),
                session.Rescue is { IsBroken: true, BrokeAt: { } broke }
                    ? Signals.Raise(InstanceIds.Session(programId, sessionId), new CallRestored(broke))
                    : Signals.Raise(InstanceIds.Session(programId, sessionId), new EverybodyArrived(session.Sequence))),
            cancellation);

    public Task<Verdict<Session>> MoveAsync(
        string programId, string sessionId, string personId, DateTimeOffset startsAt, CancellationToken cancellation = default) =>
        DecideAsync(
            programId,
            sessionId,
            session => SessionDecisions.Move(session, personId, startsAt, decider.Now),
            session => Moved(session, personId),
            cancellation);

    /// <summary>Takes one of the times that were offered.</summary>
    /// <param name="sequence">Of the session as the chooser saw it.</param>
    /// <param name="clocks">Of all members.</param>
    public Task<Verdict<Session>> ChooseAsync(
        string programId,
        string sessionId,
        string personId,
        DateTimeOffset startsAt,
        int sequence,
        IReadOnlyList<MemberClock> clocks,
        CancellationToken cancellation = default) =>
        DecideAsync(
            programId,
            sessionId,
            session => SessionDecisions.Choose(session, personId, startsAt, sequence, clocks, decider.Now),
            session => Moved(session, personId),
            cancellation);

    /// <summary>Sets how one session is held; a new length or place is told to all, and moves their calendar entries along.</summary>
    /// <param name="minutes">Its length.</param>
    /// <param name="channel">Where they meet, as an agreement would have it.</param>
    /// <param name="ofProgram">Where the whole program meets; null where it has no such link.</param>
    public Task<Verdict<Session>> ShapeAsync(
        string programId,
        string sessionId,
        string personId,
        int minutes,
        SessionShape shape,
        string channel,
        Uri? ofProgram,
        CancellationToken cancellation = default)
    {
        var draft = new SessionDraft(minutes, shape, channel, video.RoomFor(channel));
        var sequence = 0;
        return DecideAsync(
            programId,
            sessionId,
            session =>
            {
                sequence = session.Sequence;
                return video.Missing(channel, ofProgram) is { } missing
                    ? Refusal.Invalid(missing with { Field = "place" })
                    : SessionDecisions.SetShape(session, personId, draft, decider.Now);
            },
            session => Consequences.Of(
                new LedgerNote(Actors.Person(personId), DecisionName.SessionShaped, session.Id, $"{shape.Format}, {minutes} minutes", draft),
                session.Sequence > sequence
                    ?
                    [
                        Signals.Raise(
                            InstanceIds.Session(programId, sessionId),
                            new SessionMoved(session.StartsAt, session.Sequence, session.Minutes, video.ProofOf(session.Channel))),
                        .. RoomSignals.Wanted(session),
                        .. RoomSignals.Outdated(session),
                    ]
                    : []),
            cancellation);
    }

    /// <summary>Keeps an hour that had become hard to keep.</summary>
    public Task<Verdict<Session>> KeepHourAsync(string programId, string sessionId, string personId, CancellationToken cancellation = default) =>
        DecideAsync(
            programId,
            sessionId,
            session => SessionDecisions.KeepHour(session, personId),
            session => Consequences.Of(new LedgerNote(Actors.Person(personId), DecisionName.SessionHourKept, session.Id, session.StartsAt.ToString("O"))),
            cancellation);

    /// <summary>Takes a step of the last session onto one's agenda; a step that stands there already is not taken twice.</summary>
    public Task<Verdict<Session>> CarryAsync(
        string programId, string sessionId, string personId, string step, CancellationToken cancellation = default) =>
        DecideAsync(
            programId,
            sessionId,
            session => FollowUpDecisions.Carry(session, personId, step),
            session => Consequences.Of(new LedgerNote(Actors.Person(personId), DecisionName.SessionAgenda, session.Id, "carried", step)),
            cancellation);

    /// <param name="score">1 to 5, or null.</param>
    /// <param name="summary">Key points; null leaves them as they are.</param>
    public Task<Verdict<Session>> FollowUpAsync(
        string programId, string sessionId, string personId, int? score, string? summary, CancellationToken cancellation = default) =>
        FollowUpAsync(programId, sessionId, personId, new FollowUpGiven(score, summary), cancellation);

    /// <summary>Says how it was, and writes down what came of it. Who has nothing left to say is not asked again.</summary>
    public Task<Verdict<Session>> FollowUpAsync(
        string programId, string sessionId, string personId, FollowUpGiven given, CancellationToken cancellation = default) =>
        DecideAsync(
            programId,
            sessionId,
            session => FollowUpDecisions.Give(session, personId, given, decider.Now),

            // Without a hash of what was given: of five scores it would tell which one was.
            session => Consequences.Of(
                new LedgerNote(Actors.Person(personId), DecisionName.SessionFollowedUp, session.Id, given.Score is null ? "summary only" : "answered"),
                IsAsked(session) ? [.. session.MemberIds.Where(member => IsDone(session, member)).Select(member => Done(session, member))] : []),
            cancellation);

    // Of what was not held nobody asks.
    private static bool IsAsked(Session session) => session is { Outside: null, Stage: SessionStage.Planned or SessionStage.Held };

    private static bool IsDone(Session session, string personId) => FollowUpDecisions.MissingOf(session, personId) is FollowUpParts.None;

    private static Signal Done(Session session, string personId) =>
        Signals.Raise(InstanceIds.FollowUp(session.ProgramId, session.SessionId), new SessionFollowedUp(personId));

    private static Consequences Moved(Session session, string personId) => Consequences.Of(
        new LedgerNote(Actors.Person(personId), DecisionName.SessionMoved, session.Id, session.StartsAt.ToString("O"), session.StartsAt),
        [
            Signals.Raise(InstanceIds.Session(session.ProgramId, session.SessionId), new SessionMoved(session.StartsAt, session.Sequence)),
            .. RoomSignals.Outdated(session),
        ]);

    private Task<Verdict<Session>> DecideAsync(
        string programId,
        string sessionId,
        Func<Session, Verdict<Session>> decide,
        Func<Session, Consequences> then,
        CancellationToken cancellation) =>
        decider.DecideAsync(Session.KeyOf(programId, sessionId), decide, then, cancellation);
}
