using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.TextMessages;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mails;
using MentorFlow.Orchestrations.TextMessages;

namespace MentorFlow.Orchestrations.Sessions;

/// <summary>What help for a session is decided on.</summary>
/// <param name="Clocks">Of all members; read where times are to be offered.</param>
/// <param name="Texted">Person ids of members who want a text message.</param>
/// <param name="Proof">How it comes to be known whether they meet.</param>
internal sealed record RescueFacts(
    Stored<Session> Session, IReadOnlyList<MemberClock> Clocks, IReadOnlyList<string> Texted, MeetingProof Proof = MeetingProof.Presence);

/// <summary>
/// Those who meet are not together (F7): the session says so to its page, and each member is written to, once for a call that did not come about and once for
/// one that broke; pure.
/// </summary>
internal static class SessionRescuing
{
    /// <returns>Since when the call is broken; null when it is not.</returns>
    public static Decision<DateTimeOffset?> Decide(RescueFacts facts, RescueOrder order, DateTimeOffset now)
    {
        var session = facts.Session.Value;
        if (session.Sequence != order.Sequence || IsOutOfSight(session, facts.Proof) || DecideOf(session, facts, order, now).Value is not { } rescued)
        {
            return new Decision<DateTimeOffset?>(session.Sequence == order.Sequence ? BrokeAt(session) : null);
        }

        var isOffer = order.Step is RescueStep.Offer;
        return new Decision<DateTimeOffset?>(BrokeAt(rescued))
        {
            Writes = new Batch().Replace(facts.Session, rescued),
            Notes = [Note(rescued, isOffer ? "times-offered" : NameOf(rescued))],
            Signals = isOffer ? [] : [.. facts.Texted.Select(personId => Text(rescued, personId))],
            Mails = [.. rescued.MemberIds.Select(personId => Mail(rescued, isOffer ? MailTemplate.SessionNewTime : MailTemplate.SessionRescue, personId))],
        };
    }

    // Who meets on the telephone or in a café may well be together while nobody is on the page; only a room that opens from it has been missed by somebody.
    private static bool IsOutOfSight(Session session, MeetingProof proof) =>
        proof is MeetingProof.Word && session is { Room: null } or { Arrivals: null or { Count: 0 } };

    private static Verdict<Session> DecideOf(Session session, RescueFacts facts, RescueOrder order, DateTimeOffset now) => order.Step switch
    {
        RescueStep.Call => RescueDecisions.Call(session, now),
        RescueStep.Break => RescueDecisions.Break(session, order.After, now),
        _ => RescueDecisions.Offer(session, TimesFor(session, facts.Clocks, now), now),
    };

    private static IReadOnlyList<DateTimeOffset> TimesFor(Session session, IReadOnlyList<MemberClock> clocks, DateTimeOffset now) =>
        SessionHours.Proposals(clocks, TimeSpan.FromMinutes(session.Minutes), session.StartsAt, now, SessionTimes.Count);

    private static DateTimeOffset? BrokeAt(Session session) => session is { IsAdrift: true, Rescue.IsBroken: true } ? session.Rescue.BrokeAt : null;

    private static string NameOf(Session session) => session.Rescue is { BrokeAt: not null } ? "broke" : "not-together";

    private static LedgerNote Note(Session session, string outcome) => new(
        Actors.Orchestrator(InstanceIds.Session(session.ProgramId, session.SessionId)), DecisionName.SessionRescued, session.Id, outcome);

    private static MailOrder Mail(Session session, MailTemplate template, string personId) => new(
        MailIds.For($"{session.Id}:{session.Sequence}:{NameOf(session)}", template, personId),
        template,
        session.ProgramId,
        personId,
        session.MentorshipId,
        session.SessionId);

    private static Signal Text(Session session, string personId)
    {
        var textId = Uuid5.Of($"text:{session.ProgramId}:{session.Id}:{session.Sequence}:{NameOf(session)}:{personId}");
        return Signals.Start(
            nameof(TextOrchestrator),
            InstanceIds.Text(session.ProgramId, textId),
            new TextOrder(textId, session.ProgramId, session.SessionId, personId));
    }
}
