using MentorFlow.Matching.Frames;
using MentorFlow.Matching.Pairs;
using MentorFlow.Matching.Scoring;

namespace MentorFlow.Matching.Explaining;

/// <summary>Somebody whom the rules allow for one person.</summary>
/// <param name="Score">0 to 1, without what either of the two chose.</param>
/// <param name="Minutes">That both have free in a week, on the average of the weeks to come.</param>
public sealed record PossiblePartner(Candidate Candidate, double Score, int Minutes);

/// <summary>Whom one person can choose from: everybody whom the rules allow and who has a place, the best fit first.</summary>
public static class PossiblePartners
{
    /// <param name="pool">Valid, as it was frozen.</param>
    /// <returns>Empty for somebody who is not in the pool.</returns>
    public static IReadOnlyList<PossiblePartner> Of(MatchingInput pool, string personId)
    {
        if (pool.Candidates.FirstOrDefault(candidate => candidate.Id == personId) is not { } asking)
        {
            return [];
        }

        // Only whom it concerns: nobody has to be read into a round who cannot be chosen.
        var frame = new RoundFrame(pool with
        {
            Candidates = [asking, .. pool.Candidates.Where(other => other.Id != personId && Meets(asking.Role, other.Role))],
            Preferences = [],
            CarriedOver = [],
            Accepted = [],
            Locked = [],
        });
        var person = frame.Roster[personId];
        return
        [
            .. frame.Roster.People
                .Where(other => other != person && frame.SeatsLeft(other) > 0)
                .Select(other => (Other: other, Steps: StepsOf(frame, person, other)))
                .Where(one => one.Steps is not null)
                .OrderByDescending(one => one.Steps)
                .ThenBy(one => one.Other.Index)
                .Select(one => new PossiblePartner(
                    one.Other.Candidate,
                    (double)one.Steps!.Value / PairScorer.Steps,
                    (int)person.Ahead.SharedMinutes(person.Weeks, one.Other.Weeks))),
        ];
    }

    private static bool Meets(MatchRole one, MatchRole other) => (one, other) switch
    {
        (MatchRole.Mentee, MatchRole.Mentor) or (MatchRole.Mentor, MatchRole.Mentee) or (MatchRole.Peer, MatchRole.Peer) => true,
        _ => false,
    };

    private static int? StepsOf(RoundFrame frame, Profile person, Profile other)
    {
        var (learner, guide) = person.Candidate.Role switch
        {
            MatchRole.Mentee => (person, other),
            MatchRole.Mentor => (other, person),

            // As a round of peers describes a pair.
            _ => string.CompareOrdinal(person.Id, other.Id) < 0 ? (person, other) : (other, person),
        };
        var steps = frame.Scorer.Score(learner, guide);
        return PairJudge.Broken(frame, learner, guide, steps) is HardRule.None ? steps : null;
    }
}
