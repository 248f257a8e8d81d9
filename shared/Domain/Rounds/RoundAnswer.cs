using MentorFlow.Matching;

namespace MentorFlow.Domain.Rounds;

/// <summary>What of a solved round goes to people and to their coordinator, in words.</summary>
public static class RoundAnswer
{
    /// <summary>Reasons of one pair that are worth reading.</summary>
    private const int MostReasons = 4;

    /// <summary>The round with the answer in it, whatever it held before.</summary>
    /// <param name="solved">Valid: a round is never half-published.</param>
    public static Round With(this Round round, MatchingInput input, MatchingResult solved) => round with
    {
        InputsHash = solved.InputHash,
        PoolHash = InputFingerprint.Of(input with { Locked = [], Forbidden = [] }),
        Locked = input.Locked,
        Forbidden = input.Forbidden,
        Pairs = [.. solved.Pairs.Select(pair => new RoundPair(pair.MentorId, pair.MenteeId, pair.Score, ReasonsFor(pair), pair.Standing))],
        Waiting =
        [
            .. solved.Unmatched.Where(person => person.Role is not MatchRole.Mentor)
                .Select((person, index) => new WaitingPerson(person.PersonId, index + 1, Sentence(person.Explanation), Sentence(person.WhatWouldChangeIt))),
        ],
        TotalScore = solved.TotalScore,
        Faults = [],
    };

    // The parts that make the score, strongest first. What speaks neither for nor against a pair is no reason; a need met in part is.
    private static IReadOnlyList<string> ReasonsFor(MatchedPair pair) =>
    [
        .. pair.Parts.Where(part => part.Contribution > 0 && (part.Kind is ScorePartKind.Needs || part.Value > ScorePart.Neutral))
            .OrderByDescending(part => part.Contribution)
            .Take(MostReasons)
            .Select(part => Sentence(part.Reason)),
    ];

    private static string Sentence(string words) => words.Length == 0 ? words : $"{char.ToUpperInvariant(words[0])}{words[1..].TrimEnd('.')}.";
}
