using MentorFlow.Matching.Circles;
using MentorFlow.Matching.Frames;
using MentorFlow.Matching.PairRounds;
using MentorFlow.Matching.Peers;
using MentorFlow.Matching.Rotations;
using MentorFlow.Matching.Validation;

namespace MentorFlow.Matching.Rounds;

/// <summary>One matching round from people to answer: the same input gives the same answer, on any machine, at any time.</summary>
public static class MatchingRound
{
    /// <summary>Everything wrong with the input; an empty list means that it can be solved.</summary>
    public static IReadOnlyList<InputError> Validate(MatchingInput input)
    {
        var errors = InputCheck.Errors(input);
        return errors.Count > 0 || input.Locked.Count == 0 ? errors : [.. LockCheck.Errors(new RoundFrame(input))];
    }

    /// <summary>Solves the round; with bad input the result holds errors and nothing else.</summary>
    /// <param name="watch">Told when a phase begins; the answer does not hang on it.</param>
    public static MatchingResult Solve(MatchingInput input, Action<SolvingPhase>? watch = null)
    {
        var errors = Validate(input);
        return errors.Count > 0
            ? new MatchingResult { RoundId = input.RoundId, Errors = errors }
            : Solve(new RoundFrame(input) { Watch = watch });
    }

    private static MatchingResult Solve(RoundFrame frame) => frame.Policy.Form switch
    {
        MatchForm.Pairs => PairRound.Solve(frame),
        MatchForm.Peers => PeerRound.Solve(frame),
        MatchForm.Circles => CircleRound.Solve(frame),
        MatchForm.Rotations => RotationRound.Solve(frame),
        _ => throw new ArgumentOutOfRangeException(nameof(frame), frame.Policy.Form, null),
    };
}
