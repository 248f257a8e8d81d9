using MentorFlow.Domain.Calls;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Meetings;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Meetings;

/// <summary>
/// What the page of somebody does in the call of a single meeting, as the page of a session does in its call: one short request, several times a minute.
/// There is no thread; that both were connected is kept.
/// </summary>
public sealed class MeetingCallActs(Decider decider)
{
    private const int MostMail = 32;

    /// <summary>Takes the seat or keeps it, takes its letters, and says what there is for it.</summary>
    /// <param name="booking">Of which the person is one, and whose room is open.</param>
    /// <returns>Why the seat was not taken, or what came of the request.</returns>
    /// <exception cref="DocumentConflictException">Others wrote at the same moment, many times in a row; sent again, it may go through.</exception>
    public async Task<(CallRefusal? Refusal, CallTurn? Turn)> AskAsync(
        MeetingBooking booking, CallMember member, CallRequest request, CancellationToken cancellation = default)
    {
        var (refusal, turn) = await decider.DecideAsync(
            Partition.Call(booking.ProgramId, booking.CallId), token => TakeAsync(booking, member, request, token), cancellation);

        // Asked again at every request, so that what a crash kept from being noted is noted by the next.
        if (turn is not null && booking.TogetherAt is null && CallPresence.Linked([turn.Seat, .. turn.Others]).Count >= booking.PersonIds.Count)
        {
            await decider.DecideAsync(
                Key.Of(booking), known => BookingDecisions.Connect(known, decider.Now), _ => new Consequences([], []), cancellation);
        }

        return (refusal, turn);
    }

    private async Task<Decision<(CallRefusal? Refusal, CallTurn? Turn)>> TakeAsync(
        MeetingBooking booking, CallMember member, CallRequest request, CancellationToken cancellation)
    {
        var call = Partition.Call(booking.ProgramId, booking.CallId);
        var seats = await decider.Store.QueryAsync<CallSeat>(call, cancellation: cancellation).ToListAsync(cancellation);
        var mine = seats.Find(seat => seat.Value.PersonId == member.PersonId)?.Value;
        if (CallDecisions.Refuse(mine, request, decider.Now) is { } refused)
        {
            return new Decision<(CallRefusal? Refusal, CallTurn? Turn)>((refused, null));
        }

        var mail = new DocumentQuery<CallLetter>(
            CallLetter.PrefixOf(request.Seat), Limit: MostMail, After: CallLetter.IdOf(request.Seat, request.After));
        var facts = new CallFacts(
            new CallPlace(booking.ProgramId, booking.CallId, booking.PersonIds.Count),
            seats,
            await decider.Store.QueryAsync(call, mail, cancellation).Select(stored => stored.Value).ToListAsync(cancellation),
            []);
        var turn = CallDecisions.Take(facts, member, request, decider.Now);
        return new Decision<(CallRefusal? Refusal, CallTurn? Turn)>((null, turn)) { Writes = turn.Writes };
    }
}
