using MentorFlow.Matching;

namespace MentorFlow.Domain.Rounds;

/// <summary>What of a solved round goes to people and to their coordinator.</summary>
public static class RoundAnswer
{
    /// <summary>Reasons of one pair that are worth reading.</summary>
    private const int MostReasons = 4;

    /// <summary>Reasons of all pairs: the round is one document of at most 2 MB, so in a large one each pair has fewer, down to one.</summary>
    private const int MostReasonsInARound = 8_000;

    /// <summary>The round with the answer in it, whatever it held before.</summary>
    /// <param name="solved">Valid: a round is never half-published.</param>
    public static Round With(this Round round, MatchingInput input, MatchingResult solved)
    {
        var most = Math.Clamp(MostReasonsInARound / Math.Max(1, solved.Pairs.Count), 1, MostReasons);

        // Who looks for a second mentor and finds none waits for nobody.
        var together = input.Candidates.Where(candidate => candidate.HasPartner).Select(candidate => candidate.Id).ToHashSet();
        return round with
        {
            InputsHash = solved.InputHash,
            PoolHash = InputFingerprint.Of(input with { Locked = [], Forbidden = [] }),
            Locked = input.Locked,
            Forbidden = input.Forbidden,
            Pairs = [.. solved.Pairs.Select(pair => new RoundPair(pair.MentorId, pair.MenteeId, pair.Score, ReasonsFor(pair, most), pair.Standing))],
            Waiting =
            [
                .. solved.Unmatched.Where(person => person.Role is not MatchRole.Mentor && !together.Contains(person.PersonId))
                    .Select((person, index) => new WaitingPerson(person.PersonId, index + 1, person.Explanation, person.WhatWouldChangeIt)),
            ],
            TotalScore = solved.TotalScore,
            Circles = solved.Circles.Count,
            Faults = [],
        };
    }

    // The parts that make the score, strongest first. What speaks neither for nor against a pair is no reason; what becomes of the needs is always said.
    // Both of a pair read them: that answers, or what each told to find somebody alike, are the same would tell one who knows their own what the other's
    // is, which may be for nobody to see.
    private static IReadOnlyList<Phrase> ReasonsFor(MatchedPair pair, int most) =>
    [
        .. pair.Parts
            .Where(part => part.Kind is ScorePartKind.Needs
                || (part.Kind is not (ScorePartKind.Questions or ScorePartKind.Likeness) && part.Value > ScorePart.Neutral))
            .OrderByDescending(part => part.Kind is ScorePartKind.Needs)
            .ThenByDescending(part => part.Contribution)
            .Take(most)
            .OrderByDescending(part => part.Contribution)
            .Select(part => part.Reason),
    ];
}
