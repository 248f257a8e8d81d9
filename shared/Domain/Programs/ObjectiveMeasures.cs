using MentorFlow.Domain.People;
using MentorFlow.Domain.Surveys;

namespace MentorFlow.Domain.Programs;

/// <summary>In what the value of an objective is counted.</summary>
public enum MeasureUnit
{
    /// <summary>Of people, pairs or sessions.</summary>
    Count,

    /// <summary>0 to 1.</summary>
    Share,

    /// <summary>1 to 5.</summary>
    Scale,

    /// <summary>Of which less is better.</summary>
    Minutes,
}

/// <summary>What ties an objective to what happens.</summary>
public static class ObjectiveMeasures
{
    public static MeasureUnit UnitOf(ProgramFigure figure) => figure switch
    {
        ProgramFigure.People or ProgramFigure.Mentorships or ProgramFigure.Sessions => MeasureUnit.Count,
        ProgramFigure.Ease => MeasureUnit.Scale,
        ProgramFigure.CoordinatorMinutes => MeasureUnit.Minutes,
        _ => MeasureUnit.Share,
    };

    public static MeasureUnit UnitOf(AnswerKind answers) => answers is AnswerKind.YesNo ? MeasureUnit.Share : MeasureUnit.Scale;

    /// <param name="surveys">Of the program; null for the built-in questions.</param>
    /// <returns>Null for an objective that nothing ties: nobody but people can say how far it is.</returns>
    public static MeasureUnit? UnitOf(Objective objective, ProgramSurveys? surveys = null) => objective switch
    {
        { Figure: { } figure } => UnitOf(figure),
        { Question: { } id } => All(surveys)
            .Where(question => question.QuestionId == id)
            .Select(question => (MeasureUnit?)UnitOf(question.Answers))
            .FirstOrDefault(),
        _ => null,
    };

    /// <summary>Whether a value reaches what the objective is to reach.</summary>
    public static bool IsReached(Objective objective, double value) =>
        UnitOf(objective) is MeasureUnit.Minutes ? value <= objective.Target : value >= objective.Target;

    /// <summary>Questions that a program of this form asks by its policy and whose answers can be counted, each with the surveys that ask it.</summary>
    /// <param name="surveys">Of the program; null for the built-in questions.</param>
    public static IReadOnlyDictionary<string, IReadOnlyList<SurveyKind>> Asked(
        ProgramPolicy policy, ProgramForm form, ProgramSurveys? surveys = null, CircleSettings? circles = null) => KindsOf(policy)
        .SelectMany(kind => form.Roles(circles)
            .Where(role => Questionnaire.IsFor(kind, role))
            .SelectMany(role => SurveyQuestions.Of(surveys, kind, role))
            .Where(IsCounted)
            .Select(question => (question.QuestionId, Kind: kind)))
        .GroupBy(one => one.QuestionId, one => one.Kind)
        .ToDictionary(one => one.Key, one => (IReadOnlyList<SurveyKind>)[.. one.Distinct()]);

    /// <summary>The surveys whose answers are the present value of an objective.</summary>
    /// <param name="asked">As <see cref="Asked"/> gives them.</param>
    /// <returns>Those of before for a question that is asked no more; null for one that never was.</returns>
    public static IReadOnlyList<SurveyKind>? KindsAsking(string question, IReadOnlyDictionary<string, IReadOnlyList<SurveyKind>> asked) =>
        asked.TryGetValue(question, out var kinds) ? kinds
        : Questionnaire.Retired.Any(one => one.QuestionId == question) ? [SurveyKind.Closing]
        : null;

    /// <summary>What the surveys of a program have to fit.</summary>
    public static SurveyScope ScopeOf(MentoringProgram program) =>
        new(program.ProgramId, program.Roles(), [.. program.Objectives.Select(objective => objective.Question).OfType<string>()]);

    private static IEnumerable<Question> All(ProgramSurveys? surveys) => SurveyQuestions.All(surveys, Enum.GetValues<ProgramRole>())
        .Select(one => one.Question)
        .Concat(Questionnaire.Retired)
        .Where(IsCounted);

    private static bool IsCounted(Question question) => question.Answers is AnswerKind.Scale or AnswerKind.YesNo;

    // What was said before the training is where somebody began, and not how far they are.
    private static IEnumerable<SurveyKind> KindsOf(ProgramPolicy policy) =>
    [
        .. policy.Reviews.FitCheckAfterSessions > 0 ? [SurveyKind.FitCheck] : Array.Empty<SurveyKind>(),
        .. policy.Reviews.ReviewsAt.Count > 0 ? [SurveyKind.Midpoint] : Array.Empty<SurveyKind>(),
        .. policy.Reviews.MentorPulsesAt.Count > 0 ? [SurveyKind.MentorPulse] : Array.Empty<SurveyKind>(),
        SurveyKind.Closing,
        SurveyKind.EarlyEnd,
        .. policy.Closing.FollowUpsAfter.Count > 0 ? [SurveyKind.FollowUp] : Array.Empty<SurveyKind>(),
    ];
}
