namespace MentorFlow.Domain.Mentorships;

/// <summary>A SMART goal (R66), owned by the mentee and confirmed by the mentor (R67).</summary>
/// <param name="Specific">What exactly.</param>
/// <param name="Measure">How both will see that it is reached.</param>
/// <param name="Achievable">Why it is within reach.</param>
/// <param name="Relevant">Why it matters now.</param>
/// <param name="Due">By when.</param>
/// <param name="Progress">0 to 100 percent, as the mentee reports it.</param>
public sealed record Goal(
    string GoalId,
    string Specific,
    string Measure,
    string Achievable,
    string Relevant,
    DateOnly Due,
    int Progress = 0,
    bool Confirmed = false);

public static class GoalRules
{
    public const int MostGoals = 5;

    public static IReadOnlyList<FieldError> Check(IReadOnlyList<Goal> goals, DateOnly today)
    {
        var errors = new List<FieldError>();
        if (goals.Count > MostGoals)
        {
            errors.Add(new FieldError("goals", "rules.goals", ("max", MostGoals)));
        }

        for (var i = 0; i < goals.Count; i++)
        {
            var goal = goals[i];
            Require(goal.Specific, $"goals[{i}].specific", "rules.goal-specific");
            Require(goal.Measure, $"goals[{i}].measure", "rules.goal-measure");
            Require(goal.Achievable, $"goals[{i}].achievable", "rules.goal-achievable");
            Require(goal.Relevant, $"goals[{i}].relevant", "rules.goal-relevant");
            if (goal.Progress == 0 && goal.Due <= today)
            {
                errors.Add(new FieldError($"goals[{i}].due", "rules.future"));
            }

            if (goal.Progress is < 0 or > 100)
            {
                errors.Add(new FieldError($"goals[{i}].progress", "rules.from-to", ("min", 0), ("max", 100)));
            }
        }

        return errors;

        void Require(string text, string field, string rule)
        {
            if (string.IsNullOrWhiteSpace(text) || text.Length > AgreementRules.LongestText)
            {
                errors.Add(new FieldError(field, rule));
            }
        }
    }
}
