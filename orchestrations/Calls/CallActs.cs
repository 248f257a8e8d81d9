using MentorFlow.Domain.Calls;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Threads;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Sessions;
using MentorFlow.Orchestrations.Threads;

namespace MentorFlow.Orchestrations.Calls;

/// <summary>
/// What a member's page does in a call: one short request, several times a minute. All that one request leaves for the next stands in the store, so that
/// any instance of the app answers it.
/// </summary>
public sealed class CallActs(Decider decider, SessionActs sessions, ThreadActs threads)
{
    // Of one answer; what is more comes with the next.
    private const int MostLines = 50;
    private const int MostMail = 32;

    /// <summary>Takes the seat or keeps it, takes its letters and lines, and says what there is for it.</summary>
    /// <param name="session">Of which the person is a member, and whose call is open.</param>
    /// <exception cref="DocumentConflictException">Others wrote at the same moment, many times in a row; sent again, it may go through.</exception>
    public async Task<CallOutcome> AskAsync(Session session, CallMember member, CallRequest request, CancellationToken cancellation = default)
    {
        var place = new ThreadPlace(session.ProgramId, session.MentorshipId, session.SessionId);
        if (request.Said.Count > 0)
        {
            var mine = await decider.Store.FindAsync(CallSeat.KeyOf(session.ProgramId, session.SessionId, member.PersonId), cancellation);
            if (CallDecisions.Refuse(mine?.Value, request, decider.Now) is { } refused)
            {
                return new CallOutcome(refused, Turn: null);
            }

            await threads.SayAsync(place, member.PersonId, request.Said, cancellation);
        }

        var outcome = await decider.DecideAsync(
            Partition.Call(session.ProgramId, session.SessionId), token => TakeAsync(session, place, member, request, token), cancellation);
        if (outcome.Turn is { } turn)
        {
            await NoteAsync(session, turn, cancellation);
        }

        return outcome;
    }

    private async Task<Decision<CallOutcome>> TakeAsync(
        Session session, ThreadPlace place, CallMember member, CallRequest request, CancellationToken cancellation)
    {
        var seats = await SeatsAsync(session, cancellation);
        var mine = seats.FirstOrDefault(seat => seat.Value.PersonId == member.PersonId)?.Value;
        if (CallDecisions.Refuse([.. seats.Select(seat => seat.Value)], member.PersonId, request, decider.Now) is { } refused)
        {
            return new Decision<CallOutcome>(new CallOutcome(refused, Turn: null));
        }

        var facts = new CallFacts(
            CallPlace.Of(session), seats, await MailAsync(session, request, cancellation), await LinesAsync(place, mine, request, cancellation));
        var turn = CallDecisions.Take(facts, member, request, decider.Now);
        return new Decision<CallOutcome>(new CallOutcome(Refusal: null, turn)) { Writes = turn.Writes };
    }

    private async Task<IReadOnlyList<Stored<CallSeat>>> SeatsAsync(Session session, CancellationToken cancellation) =>
        await decider.Store.QueryAsync<CallSeat>(Partition.Call(session.ProgramId, session.SessionId), cancellation: cancellation).ToListAsync(cancellation);

    private async Task<IReadOnlyList<CallLetter>> MailAsync(Session session, CallRequest request, CancellationToken cancellation)
    {
        var query = new DocumentQuery<CallLetter>(
            CallLetter.PrefixOf(request.Seat), Limit: MostMail, After: CallLetter.IdOf(request.Seat, request.After));
        return await decider.Store.QueryAsync(Partition.Call(session.ProgramId, session.SessionId), query, cancellation)
            .Select(stored => stored.Value)
            .ToListAsync(cancellation);
    }

    // The page names its last line as it knows it; the line that it was given last is found without a search.
    private async Task<IReadOnlyList<ThreadMessage>> LinesAsync(ThreadPlace place, CallSeat? mine, CallRequest request, CancellationToken cancellation)
    {
        if (request.Heard is { } heard && mine?.Shown is { } shown && shown.MessageId == heard)
        {
            return await decider.Store.AfterAsync(place, shown.Number, MostLines, cancellation);
        }

        var latest = await decider.Store.LatestAsync(place, MostLines, cancellation: cancellation);
        var known = latest.LastOrDefault(message => message.MessageId == request.Heard)?.Number ?? 0;
        return [.. latest.Where(message => message.Number > known)];
    }

    // Asked again at every request, so that what a crash kept from being noted is noted by the next.
    private async Task NoteAsync(Session session, CallTurn turn, CancellationToken cancellation)
    {
        var (program, id, person, now) = (session.ProgramId, session.SessionId, turn.Seat.PersonId, decider.Now);
        foreach (var arrived in CallPresence.Linked([turn.Seat, .. turn.Others]).Where(one => session.Arrivals?.ContainsKey(one) != true))
        {
            await sessions.ArriveAsync(program, id, arrived, cancellation);
        }

        // Whose seat is free waits no more, though their page could not say so.
        foreach (var gone in session.MemberIds.Where(one => one != person && turn.Others.All(other => other.PersonId != one)))
        {
            if (SessionDecisions.WaitAlone(session, gone, since: null, now).Value is not null)
            {
                await sessions.WaitAloneAsync(program, id, gone, since: null, cancellation);
            }
        }

        if (SessionDecisions.WaitAlone(session, person, turn.Seat.AloneSince, now).Value is not null)
        {
            await sessions.WaitAloneAsync(program, id, person, turn.Seat.AloneSince, cancellation);
        }

        if (turn.Seat.Phase is CallPhase.Together && session.Rescue is { IsBroken: true })
        {
            await sessions.RestoreAsync(program, id, person, cancellation);
        }

        if (turn.Seat.Trouble is { } trouble && SessionDecisions.ReportTrouble(session, person, trouble, now).Value is not null)
        {
            await sessions.ReportTroubleAsync(program, id, person, trouble, cancellation);
        }
    }
}

/// <param name="Refusal">Why the seat was not taken; null when it was.</param>
/// <param name="Turn">What came of the request; null when it was refused.</param>
public sealed record CallOutcome(CallRefusal? Refusal, CallTurn? Turn);
