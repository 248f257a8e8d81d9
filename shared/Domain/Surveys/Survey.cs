using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Surveys;

/// <summary>Questions asked at one point of the lifecycle.</summary>
public enum SurveyKind
{
    /// <summary>At ease or struggling, after the second session (R87).</summary>
    FitCheck,

    /// <summary>Keep or change, at the midpoint (R90).</summary>
    Midpoint,

    /// <summary>Learning, satisfaction, career impact (R103), and the mentor's view (R110).</summary>
    Closing,

    /// <summary>Months later: contact, moves, a story (R112).</summary>
    FollowUp,
}

/// <param name="QuestionId">Stable; reports compare runs by it. It asks the same of everybody who is asked it in one kind of survey.</param>
public sealed record Question(string QuestionId, AnswerKind Answers, bool Required = true);

public enum AnswerKind
{
    /// <summary>1 (not at all) to 5 (very much).</summary>
    Scale,
    YesNo,
    Text,
}

/// <summary>
/// One person's answers, in their own words and numbers; comments are shown to nobody but the person and, anonymously and in number, to reports
/// (R105).
/// </summary>
/// <param name="Subject">The mentorship, with the number of the follow-up where there are several.</param>
/// <param name="Answers">Question id to "1".."5", "yes"/"no" or text.</param>
public sealed record SurveyAnswers(
    string ProgramId,
    SurveyKind Kind,
    string Subject,
    string PersonId,
    ProgramRole Role,
    IReadOnlyDictionary<string, string> Answers,
    DateTimeOffset AnsweredAt) : IDocument
{
    public static string Type => "survey";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, Kind, Subject, PersonId).Id;

    public static Key<SurveyAnswers> KeyOf(string programId, SurveyKind kind, string subject, string personId) =>
        new(Partition.Program(programId), $"survey:{kind}:{subject}:{personId}");
}
