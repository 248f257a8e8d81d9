using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Matching;
using MentorFlow.Matching.Rounds;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Rounds;

namespace MentorFlow.Orchestrations.Circles;

/// <summary>A free place of a circle that runs is offered to who waits and fits it best (R30): they are asked, and the circle is told when they join.</summary>
public sealed class ReplacementActs(Decider decider, MatchingPool pool)
{
    /// <summary>Who waits longest is looked at; the next round looks at everybody.</summary>
    private const int MostLookedAt = 300;

    /// <summary>With it no new circle is made of those who are looked at.</summary>
    private static readonly CircleBounds NoNewOnes = new(MinMembers: 1000, MaxMembers: 1000);

    /// <param name="actor">Who wants it, as the ledger writes it.</param>
    /// <returns>Whom is asked; <see cref="RefusalReason.AlreadyDone"/> while somebody is.</returns>
    public async Task<Verdict<RoundCircle>> FindAsync(string programId, string mentorshipId, string actor, CancellationToken cancellation = default)
    {
        if (await decider.Store.FindAsync(Mentorship.KeyOf(programId, mentorshipId), cancellation) is not { Value: { IsCircle: true } circle })
        {
            return RefusalReason.Unknown;
        }

        var program = await decider.LoadAsync(MentoringProgram.KeyOf(programId), cancellation);
        var best = await BestAsync(program, circle, cancellation);
        return await decider.DecideAsync(
            circle.Partition,
            async token => Replacing.Decide(
                program,
                await decider.LoadAsync(Key.Of(circle), token),
                best,
                await BesideAsync(programId, token),
                actor),
            cancellation);
    }

    // By the rules and the score that a round goes by.
    private async Task<Circle?> BestAsync(MentoringProgram program, Mentorship circle, CancellationToken cancellation)
    {
        var frozen = await pool.FreezeAsync(program, RoundCircle.Beside, decider.Now, [], cancellation);
        if (frozen.OpenCircles?.FirstOrDefault(open => open.CircleId == circle.MentorshipId) is not { } place)
        {
            return null;
        }

        var refusing = await decider.Store
            .QueryAsync(circle.Partition, new DocumentQuery<CircleSeat>().Where(seat => seat.Joins, circle.MentorshipId), cancellation)
            .Where(seat => seat.Value.Stage is SeatStage.Declined or SeatStage.Silent)
            .Select(seat => seat.Value.PersonId)
            .ToHashSetAsync(cancellationToken: cancellation);
        var elsewhere = frozen.OpenCircles.SelectMany(open => open.MemberIds).ToHashSet(StringComparer.Ordinal);
        var waiting = frozen.Candidates
            .Where(candidate => candidate.Role is not MatchRole.Mentor && !elsewhere.Contains(candidate.Id) && !refusing.Contains(candidate.Id))
            .Take(MostLookedAt)
            .ToList();
        var people = waiting.Concat(frozen.Candidates.Where(candidate => place.MemberIds.Contains(candidate.Id))).ToList();
        var ids = people.Select(person => person.Id).ToHashSet(StringComparer.Ordinal);
        var solved = MatchingRound.Solve(frozen with
        {
            Candidates = people,
            OpenCircles = [place with { Seats = 1 }],
            Policy = frozen.Policy with { Circles = NoNewOnes },
            Preferences = [],
            CarriedOver = [],
            SignUpOrder = [],
            Declined = [.. frozen.Declined.Where(pair => ids.Contains(pair.MenteeId) && ids.Contains(pair.MentorId))],
        });
        return solved.Circles.FirstOrDefault(one => one.Joins == circle.MentorshipId);
    }

    private ValueTask<List<RoundCircle>> BesideAsync(string programId, CancellationToken cancellation) => decider.Store
        .QueryAsync(
            Partition.Program(programId),
            new DocumentQuery<RoundCircle>(IdPrefix: RoundCircle.PrefixOf(RoundCircle.Beside, RoundCircle.Beside)),
            cancellation)
        .Select(stored => stored.Value)
        .ToListAsync(cancellation);
}
