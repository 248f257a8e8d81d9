using MentorFlow.Matching;
using MentorFlow.Matching.Rounds;

namespace MentorFlow.Orchestrations.Rounds;

/// <summary>The pool from which people choose; pure.</summary>
internal static class RankingPool
{
    /// <summary>Quick, and without people whose facts cannot be true: those are put right before the round is solved, and hold up nobody's choice.</summary>
    public static MatchingInput Sound(MatchingInput pool)
    {
        var explain = new Explanations(Prices: false, Sensitivity: false, Baselines: false);
        var quick = pool with { Preferences = [], Policy = pool.Policy with { Explain = explain } };
        var faulty = MatchingRound.Validate(quick).Select(error => error.PersonId).OfType<string>().ToHashSet();
        return faulty.Count == 0 ? quick : quick with
        {
            Candidates = [.. quick.Candidates.Where(candidate => !faulty.Contains(candidate.Id))],
            CarriedOver = [.. quick.CarriedOver.Where(person => !faulty.Contains(person))],
            SignUpOrder = [.. quick.SignUpOrder.Where(person => !faulty.Contains(person))],
            Declined = [.. quick.Declined.Where(IsSound)],
            Forbidden = [.. quick.Forbidden.Where(IsSound)],
        };

        bool IsSound(PairOfIds pair) => !faulty.Contains(pair.MenteeId) && !faulty.Contains(pair.MentorId);
    }
}
