using MentorFlow.Matching.Scoring;

namespace MentorFlow.Matching.Pairs;

/// <summary>The most a learner could score with a guide nobody has looked at yet, from the learner's own answers.</summary>
internal sealed class ScoreBound(RoundFrame frame)
{
    private readonly double[] weights = PairScorer.Normalized(frame.Policy.Weights);
    private readonly bool anyChoice = frame.Input.Preferences.Count > 0;
    private readonly bool anyLikeness = frame.Roster.People.Any(person => person.LikenessWanted.Length > 0);

    /// <summary>In steps of 0.0001, rounded up; <paramref name="needShare"/> is the share of needs the guide covers.</summary>
    public int Of(Profile learner, double needShare) =>
        (int)Math.Ceiling((Rest(learner) + (Weight(ScorePartKind.Needs) * needShare)) * PairScorer.Steps + 1e-6);

    private double Rest(Profile learner) =>
        Weight(ScorePartKind.Goals, learner.Goals.Length > 0)
        + Weight(ScorePartKind.Interests, learner.Interests.Length > 0)
        + Weight(ScorePartKind.Availability, learner.Week.Length > 0)
        + Weight(ScorePartKind.Language, learner.Languages.Length > 0)
        + Weight(ScorePartKind.CommunicationStyle, learner.CommunicationStyle != Vocabulary.None)
        + Weight(ScorePartKind.LearningPreference, learner.LearningPreference != Vocabulary.None)
        + Weight(ScorePartKind.Seniority, learner.Candidate.Seniority is not null)
        + Weight(ScorePartKind.Likeness, anyLikeness)
        + Weight(ScorePartKind.Difference, learner.Background.Length > 0)
        + (Weight(ScorePartKind.Motivation) * ((learner.Candidate.Motivation ?? ScorePart.Neutral) + 1) / 2)
        + Weight(ScorePartKind.Choice, anyChoice);

    private double Weight(ScorePartKind kind, bool told = true) => weights[(int)kind] * (told ? 1 : ScorePart.Neutral);
}
