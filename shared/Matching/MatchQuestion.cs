namespace MentorFlow.Matching;

/// <summary>A question of the program's own in which two answers are compared.</summary>
/// <param name="OnScale">
/// Whether an answer is a number from 1 to <see cref="ScaleTo"/>, and the nearer two are, the more they are alike. Otherwise it is one choice or
/// several, of which two people may have some in common.
/// </param>
/// <param name="Must">Whether two without an answer in common are no pair; otherwise the answers count in the score.</param>
public sealed record MatchQuestion(string Id, bool OnScale = false, bool Must = false)
{
    public const int ScaleTo = 5;

    /// <summary>Steps on a scale that two answers in common are apart at most.</summary>
    public const int NearEnough = 1;
}
