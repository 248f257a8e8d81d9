using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Rounds;

public sealed record CircleKey(string ProgramId, string CircleId);

/// <param name="Asks">Whether people are asked; where a coordinator or the solver has the last word, they are not.</param>
/// <param name="Patience">How long they have to answer.</param>
public sealed record CircleAsking(string ProgramId, string CircleId, bool Asks, TimeSpan Patience);

/// <summary>Keeps a place in a circle for each of its people, and says whom to ask. Repeated, it says the same.</summary>
public sealed class AskCircle(Decider decider)
{
    /// <returns>Person ids of those who are to be asked; nobody where the circle cannot come about any more, or nobody is asked.</returns>
    [Function(nameof(AskCircle))]
    public Task<IReadOnlyList<string>> RunAsync(
        [ActivityTrigger] CircleAsking input, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        decider.DecideAsync(
            Partition.Program(input.ProgramId),
            async token => CircleOffering.Decide(await ReadAsync(input, token), input, decider.Now),
            cancellation);

    private async Task<CircleOfferFacts> ReadAsync(CircleAsking input, CancellationToken cancellation)
    {
        var circle = await decider.LoadStoredAsync(RoundCircle.KeyOf(input.ProgramId, input.CircleId), cancellation);
        var program = await decider.LoadAsync(MentoringProgram.KeyOf(input.ProgramId), cancellation);
        var seats = await decider.Store
            .QueryAsync(circle.Value.Partition, new DocumentQuery<CircleSeat>(IdPrefix: CircleSeat.PrefixOf(input.CircleId)), cancellation)
            .Select(stored => stored.Value)
            .ToListAsync(cancellation);
        var there = new HashSet<string>(StringComparer.Ordinal);
        foreach (var seat in circle.Value.Seats)
        {
            if (await decider.Store.FindAsync(Enrollment.KeyOf(input.ProgramId, seat.PersonId), cancellation)
                is { Value: { Stage: EnrollmentStage.Ready or EnrollmentStage.Matched, RestsSince: null } }
                && !await decider.Store.IsAwayAsync(seat.PersonId, cancellation))
            {
                there.Add(seat.PersonId);
            }
        }

        // Nobody is asked about a circle in which somebody is who wants them never, or the other way round.
        List<string> sitting = circle.Value.Joins is { } joins
            && await decider.Store.FindAsync(Mentorship.KeyOf(input.ProgramId, joins), cancellation) is { } running
            ? [.. running.Value.Members.Select(member => member.PersonId)]
            : [];
        var vetoed = await decider.Store.VetoedAmongAsync(input.ProgramId, [.. there, .. sitting], cancellation);
        return new CircleOfferFacts(program, circle, seats, CircleStays.Of(circle.Value, there, vetoed, sitting).ToHashSet(StringComparer.Ordinal));
    }
}
