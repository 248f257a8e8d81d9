using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Surveys;

/// <summary>Questions asked at one point of the lifecycle.</summary>
public enum SurveyKind
{
    /// <summary>At ease or struggling, after the second session (R87).</summary>
    FitCheck,

    /// <summary>Keep, change and next aim, at every milestone of the time (R90); it is called after the one that there was at first.</summary>
    Midpoint,

    /// <summary>Learning, satisfaction, career impact (R103), and the mentor's view (R110).</summary>
    Closing,

    /// <summary>Months later: contact, moves, a story (R112).</summary>
    FollowUp,

    /// <summary>How it goes for the mentor: joy, time, support.</summary>
    MentorPulse,

    /// <summary>After an end that came before its day: how somebody is with it, and what they need now (R94).</summary>
    EarlyEnd,

    /// <summary>Every so many exchanges of a pair that writes: ease, progress, and the time that it takes (R33).</summary>
    WritingCheck,

    /// <summary>Before the training begins: how sure somebody is of their skills, which is asked again at the end (R109).</summary>
    Baseline,
}

/// <param name="QuestionId">Stable; reports compare runs by it. It asks the same of everybody who is asked it in one kind of survey.</param>
/// <param name="Readers">Who reads the answer beside the one who gives it.</param>
public sealed record Question(string QuestionId, AnswerKind Answers, bool Required = true, AnswerReaders Readers = AnswerReaders.Nobody)
{
    /// <summary>What can be chosen, for <see cref="AnswerKind.Choice"/>; their words stand beside the question's.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>What it asks, by BCP 47 tag; null for the words of survey.json.</summary>
    public IReadOnlyDictionary<string, string>? Words { get; init; }
}

public enum AnswerKind
{
    /// <summary>1 (not at all) to 5 (very much).</summary>
    Scale,
    YesNo,
    Text,

    /// <summary>One of a few words.</summary>
    Choice,
}

/// <summary>Who reads an answer beside the one who gives it.</summary>
public enum AnswerReaders
{
    /// <summary>Reports count it, without a name.</summary>
    Nobody,

    /// <summary>The members of the mentorship, once all have answered.</summary>
    Members,

    /// <summary>The coordinator, with the name of who wrote it: the field says so.</summary>
    Coordinator,
}

/// <summary>
/// One person's answers, in their own words and numbers; comments are shown to nobody but the person and, anonymously and in number, to reports
/// (R105), unless a question says who else reads it.
/// </summary>
/// <param name="Subject">As <see cref="SurveySubject"/> writes it.</param>
/// <param name="Answers">Question id to "1".."5", "yes"/"no", a choice or text.</param>
/// <param name="IsBegun">Whether only the first question is answered, by a tap on the page that a mail's link opens: the rest is still asked for.</param>
public sealed record SurveyAnswers(
    string ProgramId,
    SurveyKind Kind,
    string Subject,
    string PersonId,
    ProgramRole Role,
    IReadOnlyDictionary<string, string> Answers,
    DateTimeOffset AnsweredAt,
    bool IsBegun = false) : IDocument
{
    /// <summary>The version of <see cref="ProgramSurveys"/> that was asked; 0 for the built-in questions.</summary>
    public int Version { get; init; }

    public static string Type => "survey";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, Kind, Subject, PersonId).Id;

    /// <summary>How the ids of all answers of a kind start.</summary>
    public static string PrefixOf(SurveyKind kind) => $"survey:{kind}:";

    public static Key<SurveyAnswers> KeyOf(string programId, SurveyKind kind, string subject, string personId) =>
        new(Partition.Program(programId), $"{PrefixOf(kind)}{subject}:{personId}");
}
