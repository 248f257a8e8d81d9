using MentorFlow.Domain.Surveys;

namespace MentorFlow.Domain.Programs;

/// <summary>The rules of objectives: each can be measured, and what one is tied to is read or asked.</summary>
public static class ObjectiveRules
{
    public const int MostObjectives = 20;
    public const int LongestText = 500;

    private const double Largest = 1_000_000_000;

    /// <param name="policy">Says which surveys there are.</param>
    /// <param name="surveys">What they ask; null for the built-in questions.</param>
    public static IReadOnlyList<FieldError> Check(
        IReadOnlyList<Objective> objectives, ProgramPolicy policy, ProgramForm form, ProgramSurveys? surveys = null, CircleSettings? circles = null)
    {
        var errors = new List<FieldError>();
        var asked = ObjectiveMeasures.Asked(policy, form, surveys, circles);
        Require(objectives.Count <= MostObjectives, "objectives", "rules.at-most", ("max", MostObjectives));
        foreach (var (i, objective) in objectives.Take(MostObjectives).Index())
        {
            var field = $"objectives[{i}]";
            if (objective is null)
            {
                errors.Add(new FieldError(field, "rules.not-empty"));
                continue;
            }

            Require(!string.IsNullOrWhiteSpace(objective.Text), $"{field}.text", "rules.objective-text");
            Require(objective.Text is not { Length: > LongestText }, $"{field}.text", "rules.too-long", ("max", LongestText));
            Require(!string.IsNullOrWhiteSpace(objective.Measure), $"{field}.measure", "rules.objective-measure");
            Require(objective.Measure is not { Length: > LongestText }, $"{field}.measure", "rules.too-long", ("max", LongestText));
            Require(CalendarRules.IsUsual(objective.By), $"{field}.by", "rules.years", ("min", CalendarRules.FirstYear), ("max", CalendarRules.LastYear - 1));
            Require(objective.Figure is null || Enum.IsDefined(objective.Figure.Value), $"{field}.figure", "rules.choose-one");
            Require(objective.Figure is null || objective.Question is null, $"{field}.question", "rules.figure-or-question");
            Require(objective.Question is not { } id || ObjectiveMeasures.KindsAsking(id, asked) is not null, $"{field}.question", "rules.question-not-asked");
            CheckTarget(objective, $"{field}.target");
        }

        return errors;

        void CheckTarget(Objective objective, string field)
        {
            if (!double.IsFinite(objective.Target))
            {
                errors.Add(new FieldError(field, "rules.number"));
                return;
            }

            var (least, most) = ObjectiveMeasures.UnitOf(objective, surveys) switch
            {
                MeasureUnit.Share => (0d, 1d),
                MeasureUnit.Scale => (1d, 5d),
                MeasureUnit.Count or MeasureUnit.Minutes => (0d, 1_000_000d),
                _ => (-Largest, Largest),
            };
            Require(objective.Target >= least && objective.Target <= most, field, "rules.from-to", ("min", least), ("max", most));
        }

        void Require(bool holds, string field, string rule, params ReadOnlySpan<(string Name, object? Value)> values)
        {
            if (!holds)
            {
                errors.Add(new FieldError(field, rule, values));
            }
        }
    }
}
