using MentorFlow.Matching.Frames;
using MentorFlow.Matching.Scoring;
using MentorFlow.Matching.Scoring.Parts;

namespace MentorFlow.Matching.Pairs;

/// <summary>The most learners could score with guides nobody has looked at yet, from their own answers.</summary>
internal sealed class ScoreBound(RoundFrame frame)
{
    private readonly double[] weights = PairScorer.Normalized(frame.Policy.Weights);
    private readonly bool anyChoice = frame.Input.Preferences.Count > 0;
    private readonly bool anyLikeness = frame.Roster.People.Any(person => person.LikenessWanted.Length > 0);

    public LearnerBound Of(Profile learner)
    {
        // Rounding may lift a score by half a step.
        var rest = (Rest(learner) * PairScorer.Steps) + 0.51;
        return learner.TotalImportance == 0
            ? new LearnerBound(rest + (Weight(ScorePartKind.Needs, false) * PairScorer.Steps), 0)
            : new LearnerBound(rest, Weight(ScorePartKind.Needs) * PairScorer.Steps);
    }

    private double Rest(Profile learner) =>
        Weight(ScorePartKind.Goals, learner.Goals.Length > 0)
        + Weight(ScorePartKind.Interests, learner.Interests.Length > 0)
        + Weight(ScorePartKind.Availability, learner.Weeks.Length > 0)
        + Weight(ScorePartKind.Language, learner.Languages.Length > 0)
        + Weight(ScorePartKind.CommunicationStyle, learner.CommunicationStyle != Vocabulary.None)
        + Weight(ScorePartKind.LearningPreference, learner.LearningPreference != Vocabulary.None)
        + Weight(ScorePartKind.Seniority, learner.Candidate.Seniority is not null)
        + Weight(ScorePartKind.Likeness, anyLikeness)
        + Weight(ScorePartKind.Difference, learner.Background.Length > 0)
        + (Weight(ScorePartKind.Motivation) * ((learner.Candidate.Motivation ?? ScorePart.Neutral) + 1) / 2)
        + Weight(ScorePartKind.Choice, anyChoice)
        + Weight(ScorePartKind.Track, learner.Track != Vocabulary.None)
        + (Weight(ScorePartKind.Questions) * QuestionsPart.Most(learner, frame.Policy.Questions ?? []));

    private double Weight(ScorePartKind kind, bool told = true) => weights[(int)kind] * (told ? 1 : ScorePart.Neutral);
}

/// <summary>One learner's bound, in steps of 0.0001, by the share of needs a guide covers.</summary>
internal readonly record struct LearnerBound(double Rest, double Needs)
{
    public int Highest => At(1);

    public int At(double share) => (int)(Rest + (Needs * share));
}
