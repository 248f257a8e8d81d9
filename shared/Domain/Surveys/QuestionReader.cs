namespace MentorFlow.Domain.Surveys;

/// <summary>What reads the answers to a question: such a question stays, and its kind of answer too. Its words may change.</summary>
public enum QuestionReader
{
    /// <summary>A low answer opens a case, or offers a talk.</summary>
    LowAnswer,

    /// <summary>What is written opens a case, with the name of who wrote it.</summary>
    Note,

    /// <summary>All members of a mentorship read it after a review.</summary>
    Review,

    /// <summary>It fills in the form of the agreement.</summary>
    Agreement,

    /// <summary>It decides how matching goes on for somebody.</summary>
    Matching,

    /// <summary>The hours of whoever answers count it.</summary>
    Hours,

    /// <summary>A figure of the program's results compares it, with another time or with other programs.</summary>
    Results,

    /// <summary>An objective of the program is measured by it.</summary>
    Objective,
}

/// <summary>Which questions a rule reads; pure.</summary>
public static class QuestionReaders
{
    /// <returns>Null for a question that nothing but people reads.</returns>
    public static QuestionReader? Of(SurveyKind kind, string questionId) => (kind, questionId) switch
    {
        (_, Questionnaire.ToCoordinator) => QuestionReader.Note,
        (SurveyKind.Midpoint, Questionnaire.Keep or Questionnaire.Change) => QuestionReader.Review,
        (SurveyKind.Midpoint, Questionnaire.HowOften or Questionnaire.HowLong or Questionnaire.NextAim) => QuestionReader.Agreement,
        (SurveyKind.EarlyEnd, Questionnaire.Need) => QuestionReader.Matching,
        (SurveyKind.WritingCheck, Questionnaire.Time) => QuestionReader.Hours,
        (SurveyKind.FollowUp, Questionnaire.Moved or Questionnaire.Wellbeing) => QuestionReader.Results,
        (SurveyKind.Baseline, Questionnaire.Confidence) => QuestionReader.Results,
        (SurveyKind.Midpoint, Questionnaire.Progress) => QuestionReader.Results,
        (SurveyKind.Closing, Questionnaire.Confidence or Questionnaire.Progress or Questionnaire.Satisfied or Questionnaire.Effective
            or Questionnaire.Platform) => QuestionReader.Results,
        _ when Questionnaire.Watched(kind).Contains(questionId) => QuestionReader.LowAnswer,
        _ => null,
    };
}
