using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Rounds;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Rounds;

/// <summary>What somebody who is asked about a circle does with it.</summary>
public sealed class CircleSeatActs(Decider decider)
{
    /// <param name="reason">Why not; kept for the coordinator and the next round, never shown to the others.</param>
    /// <param name="kind">Of that reason; null where none is named.</param>
    public Task<Verdict<CircleSeat>> AnswerAsync(
        string programId,
        string circleId,
        string personId,
        bool accepted,
        string? reason = null,
        DeclineReason? kind = null,
        CancellationToken cancellation = default) =>
        decider.DecideAsync(
            CircleSeat.KeyOf(programId, circleId, personId),
            seat => SeatDecisions.Answer(seat, personId, accepted, reason, decider.Now, kind),
            seat => Consequences.Of(
                new LedgerNote(
                    Actors.Person(personId),
                    accepted ? DecisionName.SeatAccepted : DecisionName.SeatDeclined,
                    seat.Id,
                    seat.Stage.ToString(),
                    new { accepted, reason }),
                Signals.Raise(InstanceIds.CircleProposal(programId, circleId), new SeatAnswered(personId))),
            cancellation);
}
