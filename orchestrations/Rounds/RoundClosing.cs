using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Rounds;

/// <summary>The end of a round: who is still without a partner keeps a place in line, with the reason (R46, F12); pure.</summary>
internal static class RoundClosing
{
    /// <param name="ready">Everybody in the pool, in any order.</param>
    /// <returns>The round as it ends; one that has ended stays as it is.</returns>
    public static Decision<Round> Decide(Stored<Round> round, IReadOnlyList<Enrollment> ready)
    {
        if (round.Value.Status is RoundStatus.Completed)
        {
            return new Decision<Round>(round.Value);
        }

        var closed = round.Value with { Status = RoundStatus.Completed, Waiting = InLine(ready, round.Value) };
        var actor = Actors.Orchestrator(InstanceIds.Round(closed.ProgramId, closed.Number));
        return new Decision<Round>(closed)
        {
            Writes = new Batch().Replace(round, closed),
            Notes = [new LedgerNote(actor, DecisionName.RoundClosed, closed.Id, $"{closed.Waiting.Count} waiting", closed.Waiting)],
        };
    }

    // Mentors wait for nobody: the line is of those who look for one, the longest in the program first.
    private static IReadOnlyList<WaitingPerson> InLine(IReadOnlyList<Enrollment> ready, Round round)
    {
        var known = round.Waiting.ToDictionary(person => person.PersonId);
        var reason = round.Status switch
        {
            RoundStatus.Blocked => new Phrase("matching.waiting.blocked"),

            // Solved, and given up: nobody let it go out.
            RoundStatus.Solved when round.GoesOutBy is not null && round.Pairs.Count + round.Circles > 0 => new Phrase("matching.waiting.not-sent"),
            _ when round.Circles > 0 => new Phrase("circles.waiting.not-taken"),
            _ => new Phrase("matching.waiting.not-accepted"),
        };
        return
        [
            .. ready
                .Where(enrollment => enrollment.Role is not ProgramRole.Mentor)
                .OrderBy(enrollment => enrollment.CreatedAt)
                .ThenBy(enrollment => enrollment.PersonId, StringComparer.Ordinal)
                .Select((enrollment, index) => new WaitingPerson(
                    enrollment.PersonId,
                    index + 1,
                    known.GetValueOrDefault(enrollment.PersonId)?.Reason ?? reason,
                    known.GetValueOrDefault(enrollment.PersonId)?.WouldChange)),
        ];
    }
}
