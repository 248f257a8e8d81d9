using MentorFlow.Domain.Calls;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Speed;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Speed;

/// <summary>
/// What the page of somebody does in the call of a meeting, as the page of a session does in its call: one short request, several times a minute. There is
/// no thread, and nothing of it outlives the turn.
/// </summary>
public sealed class SpeedCallActs(Decider decider)
{
    private const int MostMail = 32;

    /// <summary>Takes the seat or keeps it, takes its letters, and says what there is for it.</summary>
    /// <param name="meeting">Of which the person is one, and whose room is open.</param>
    /// <returns>Why the seat was not taken, or what came of the request.</returns>
    /// <exception cref="DocumentConflictException">Others wrote at the same moment, many times in a row; sent again, it may go through.</exception>
    public Task<(CallRefusal? Refusal, CallTurn? Turn)> AskAsync(
        SpeedMeeting meeting, CallMember member, CallRequest request, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Partition.Call(meeting.ProgramId, meeting.CallId), token => TakeAsync(meeting, member, request, token), cancellation);

    private async Task<Decision<(CallRefusal? Refusal, CallTurn? Turn)>> TakeAsync(
        SpeedMeeting meeting, CallMember member, CallRequest request, CancellationToken cancellation)
    {
        var call = Partition.Call(meeting.ProgramId, meeting.CallId);
        var seats = await decider.Store.QueryAsync<CallSeat>(call, cancellation: cancellation).ToListAsync(cancellation);
        var mine = seats.Find(seat => seat.Value.PersonId == member.PersonId)?.Value;
        if (CallDecisions.Refuse(mine, request, decider.Now) is { } refused)
        {
            return new Decision<(CallRefusal? Refusal, CallTurn? Turn)>((refused, null));
        }

        var mail = new DocumentQuery<CallLetter>(
            CallLetter.PrefixOf(request.Seat), Limit: MostMail, After: CallLetter.IdOf(request.Seat, request.After));
        var facts = new CallFacts(
            new CallPlace(meeting.ProgramId, meeting.CallId, meeting.PersonIds.Count),
            seats,
            await decider.Store.QueryAsync(call, mail, cancellation).Select(stored => stored.Value).ToListAsync(cancellation),
            []);
        var turn = CallDecisions.Take(facts, member, request, decider.Now);
        return new Decision<(CallRefusal? Refusal, CallTurn? Turn)>((null, turn)) { Writes = turn.Writes };
    }
}
