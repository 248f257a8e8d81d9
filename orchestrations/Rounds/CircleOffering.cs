using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Rounds;

/// <summary>What the question to the people of a circle is decided on.</summary>
/// <param name="Seats">Those that there are already.</param>
/// <param name="There">Person ids of those who have not left since it was solved, are not on leave, and can be in it together.</param>
internal sealed record CircleOfferFacts(
    MentoringProgram Program, Stored<RoundCircle> Circle, IReadOnlyList<CircleSeat> Seats, IReadOnlySet<string> There);

/// <summary>The people of a circle are asked, or are in it without a question; pure.</summary>
internal static class CircleOffering
{
    public static Decision<IReadOnlyList<string>> Decide(CircleOfferFacts facts, CircleAsking asking, DateTimeOffset now)
    {
        var circle = facts.Circle.Value;
        if (circle.Stage is not CircleStage.Solved)
        {
            return new Decision<IReadOnlyList<string>>([.. facts.Seats.Where(seat => seat.Stage is SeatStage.Asked).Select(seat => seat.PersonId)]);
        }

        var seats = circle.Seats.Where(seat => facts.There.Contains(seat.PersonId))
            .Select(seat => new CircleSeat(
                circle.ProgramId,
                circle.CircleId,
                seat.PersonId,
                seat.Role,
                now,
                now + asking.Patience,
                asking.Asks ? SeatStage.Asked : SeatStage.Accepted)
            {
                Joins = circle.Joins,
            })
            .ToList();
        var actor = Actors.Orchestrator(InstanceIds.CircleProposal(circle.ProgramId, circle.CircleId));
        if (!IsPossible(facts, seats))
        {
            return new Decision<IReadOnlyList<string>>([])
            {
                Writes = new Batch().Replace(facts.Circle, circle with { Stage = CircleStage.NotBegun }),
                Notes = [new LedgerNote(actor, DecisionName.CircleNotBegun, circle.Id, "somebody is not there any more")],
            };
        }

        var writes = new Batch().Replace(facts.Circle, circle with { Stage = CircleStage.Asking });
        foreach (var seat in seats)
        {
            writes.Create(seat);
        }

        return new Decision<IReadOnlyList<string>>(asking.Asks ? [.. seats.Select(seat => seat.PersonId)] : [])
        {
            Writes = writes,
            Notes = [new LedgerNote(actor, DecisionName.CircleOffered, circle.Id, $"{seats.Count} people", circle.Seats)],
        };
    }

    // Nobody is asked about a circle that cannot begin.
    private static bool IsPossible(CircleOfferFacts facts, List<CircleSeat> seats) => facts.Circle.Value is { Joins: not null }
        ? seats.Count > 0
        : seats.Count >= (facts.Program.Circles ?? CircleSettings.Usual).Smallest
            && (facts.Circle.Value.HostId is not { } host || seats.Any(seat => seat.PersonId == host));
}
