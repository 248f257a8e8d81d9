using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Unmatched;

/// <summary>Whether a mentor whose places are taken would take one more. For whom is not said: nobody is turned down by name.</summary>
/// <param name="Round">After which somebody is without a partner.</param>
/// <param name="AskedBy">Which coordinator, as signed in to the console.</param>
/// <param name="AnswerBy">UTC.</param>
public sealed record PlaceQuestion(
    string ProgramId,
    string MentorId,
    string MenteeId,
    int Round,
    string AskedBy,
    DateTimeOffset AskedAt,
    DateTimeOffset AnswerBy,
    PlaceAnswer Answer = PlaceAnswer.Open,
    DateTimeOffset? AnsweredAt = null) : IDocument
{
    /// <summary>The most mentorships at once that a profile takes.</summary>
    public const int MostPlaces = 5;

    /// <summary>Of the two, 0 to 1.</summary>
    public double Score { get; init; }

    /// <summary>Why these two, as sentences; no names.</summary>
    public IReadOnlyList<Phrase> Reasons { get; init; } = [];

    public static string Type => "place-question";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, QuestionId).Id;

    /// <summary>One a round, a mentor and a person without a partner.</summary>
    public string QuestionId => IdOf(Round, MenteeId, MentorId);

    public static string IdOf(int round, string menteeId, string mentorId) => $"{menteeId}-{mentorId}-r{round}";

    public static Key<PlaceQuestion> KeyOf(string programId, string questionId) => new(Partition.Program(programId), $"place-question:{questionId}");
}

public enum PlaceAnswer
{
    Open,
    Yes,
    No,

    /// <summary>Nobody answered in time.</summary>
    Unanswered,
}

public static class PlaceQuestionDecisions
{
    /// <returns>Not a member for anybody but the mentor; too late once it is over.</returns>
    public static Verdict<PlaceQuestion> Answer(PlaceQuestion question, string personId, bool agrees, DateTimeOffset now)
    {
        var answer = agrees ? PlaceAnswer.Yes : PlaceAnswer.No;
        return personId != question.MentorId ? RefusalReason.NotAMember
            : question.Answer == answer ? RefusalReason.AlreadyDone
            : question.Answer is not PlaceAnswer.Open ? RefusalReason.WrongStage
            : question with { Answer = answer, AnsweredAt = now };
    }

    public static Verdict<PlaceQuestion> Lapse(PlaceQuestion question, DateTimeOffset now) =>
        question.Answer is PlaceAnswer.Open ? question with { Answer = PlaceAnswer.Unanswered, AnsweredAt = now } : RefusalReason.AlreadyDone;
}
