using MentorFlow.Matching.Scoring.Parts;

namespace MentorFlow.Matching.Scoring;

/// <summary>
/// Scores a pair: weighted parts, each 0 to 1, over fixed weights, so that scores compare between any two pairs of a round.
/// </summary>
public sealed class PairScorer
{
    /// <summary>Steps of a score: four decimals, so that equal shown scores are equal to the solver.</summary>
    public const int Steps = 10_000;

    public static readonly ScorePartKind[] Kinds = Enum.GetValues<ScorePartKind>();

    private readonly MatchingPolicy policy;
    private readonly double[] weights;
    private readonly IReadOnlyList<MatchQuestion> questions;

    public PairScorer(MatchingPolicy policy)
    {
        this.policy = policy;
        weights = Normalized(policy.Weights);
        questions = policy.Questions ?? [];
    }

    public static double[] Normalized(ScoreWeights weights)
    {
        var raw = Kinds.Select(weights.Of).ToArray();
        var sum = raw.Sum();
        return [.. raw.Select(weight => weight / sum)];
    }

    /// <summary>Score in steps of 0.0001; fills <paramref name="values"/> with one value a part.</summary>
    public int Score(Profile learner, Profile guide, Span<double> values)
    {
        for (var kind = 0; kind < Kinds.Length; kind++)
        {
            values[kind] = weights[kind] == 0 ? ScorePart.Neutral : Value((ScorePartKind)kind, learner, guide);
        }

        return Combine(values, weights);
    }

    public int Score(Profile learner, Profile guide)
    {
        Span<double> values = stackalloc double[Kinds.Length];
        return Score(learner, guide, values);
    }

    public static int Combine(ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        var score = 0.0;
        for (var kind = 0; kind < values.Length; kind++)
        {
            score += weights[kind] * values[kind];
        }

        return (int)Math.Round(score * Steps, MidpointRounding.AwayFromZero);
    }

    public IReadOnlyList<ScorePart> Explain(Profile learner, Profile guide) =>
    [
        .. Kinds.Where(kind => weights[(int)kind] > 0).Select(kind =>
        {
            var value = Value(kind, learner, guide);
            return new ScorePart(kind, value, weights[(int)kind], weights[(int)kind] * value, Reason(kind, learner, guide));
        }),
    ];

    private double Value(ScorePartKind kind, Profile learner, Profile guide) => kind switch
    {
        ScorePartKind.Needs => NeedsPart.Value(learner, guide),
        ScorePartKind.Goals => TopicParts.Goals(learner, guide),
        ScorePartKind.Interests => TopicParts.Interests(learner, guide),
        ScorePartKind.Availability => AvailabilityPart.Value(learner, guide, policy.Targets),
        ScorePartKind.Language => AnswerParts.Language(learner, guide),
        ScorePartKind.CommunicationStyle => AnswerParts.Same(learner.CommunicationStyle, guide.CommunicationStyle),
        ScorePartKind.LearningPreference => AnswerParts.Same(learner.LearningPreference, guide.LearningPreference),
        ScorePartKind.Seniority => SeniorityPart.Value(learner, guide, policy),
        ScorePartKind.Likeness => LikenessPart.Value(learner, guide),
        ScorePartKind.Difference => DifferencePart.Value(learner, guide),
        ScorePartKind.Motivation => MotivationPart.Value(learner, guide),
        ScorePartKind.Choice => ChoicePart.Value(learner, guide),
        ScorePartKind.Track => AnswerParts.Same(learner.Track, guide.Track),
        ScorePartKind.Questions => QuestionsPart.Value(learner, guide, questions),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private Phrase Reason(ScorePartKind kind, Profile learner, Profile guide) => kind switch
    {
        ScorePartKind.Needs => NeedsPart.Reason(learner, guide),
        ScorePartKind.Goals => TopicParts.GoalsReason(learner, guide),
        ScorePartKind.Interests => TopicParts.InterestsReason(learner, guide),
        ScorePartKind.Availability => AvailabilityPart.Reason(learner, guide),
        ScorePartKind.Language => AnswerParts.LanguageReason(learner, guide),
        ScorePartKind.CommunicationStyle => AnswerParts.StyleReason(learner, guide),
        ScorePartKind.LearningPreference => AnswerParts.LearningReason(learner, guide),
        ScorePartKind.Seniority => SeniorityPart.Reason(learner, guide, policy),
        ScorePartKind.Likeness => LikenessPart.Reason(learner, guide),
        ScorePartKind.Difference => DifferencePart.Reason(learner, guide, policy.Targets),
        ScorePartKind.Motivation => MotivationPart.Reason(learner, guide),
        ScorePartKind.Choice => ChoicePart.Reason(learner, guide),
        ScorePartKind.Track => AnswerParts.TrackReason(learner, guide),
        ScorePartKind.Questions => QuestionsPart.Reason(learner, guide, questions),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
