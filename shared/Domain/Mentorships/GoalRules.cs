namespace MentorFlow.Domain.Mentorships;

/// <summary>What makes a goal one that both can see; each error names its part as the form does.</summary>
public static class GoalRules
{
    /// <summary>That go on at the same time: fewer are kept better.</summary>
    public const int MostGoals = 5;

    /// <summary>Of one mentorship, those included that were reached or let go.</summary>
    public const int MostEver = 20;

    public const int MostEvidence = 10;

    public const int LongestText = 1000;

    /// <summary>Of the series of progress, the latest are kept.</summary>
    public const int MostReports = 100;

    private const int FarthestDays = 1096;

    /// <summary>At which a date is asked about, on the owner's clock.</summary>
    public static readonly TimeOnly Morning = new(9, 0);

    /// <param name="today">Before which no date lies; null where the date stood before.</param>
    public static IReadOnlyList<FieldError> Check(GoalWords words, DateOnly? today)
    {
        var errors = new List<FieldError>();
        Require(words.Specific, "specific", "rules.goal-specific");
        Require(words.Measure, "measure", "rules.goal-measure");
        Require(words.Achievable, "achievable", "rules.goal-achievable");
        Require(words.Relevant, "relevant", "rules.goal-relevant");
        if (errors.Count == 0 && string.Equals(words.Measure, words.Specific, StringComparison.OrdinalIgnoreCase))
        {
            errors.Add(new FieldError("measure", "rules.goal-other-words"));
        }

        if (today is { } day)
        {
            errors.AddRange(CheckDue(words.Due, day));
        }

        return errors;

        void Require(string text, string field, string rule)
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                errors.Add(new FieldError(field, rule));
            }
            else if (text.Length > LongestText)
            {
                errors.Add(new FieldError(field, "rules.too-long", ("max", LongestText)));
            }
        }
    }

    public static IReadOnlyList<FieldError> CheckDue(DateOnly due, DateOnly today) =>
        due == DateOnly.MinValue ? [new FieldError("due", "rules.by-when")]
        : due <= today ? [new FieldError("due", "rules.future")]
        : due > today.AddDays(FarthestDays) ? [new FieldError("due", "rules.within-days", ("days", FarthestDays))]
        : [];

    /// <summary>Whether there is room for one more that goes on.</summary>
    public static IReadOnlyList<FieldError> CheckRoom(IReadOnlyList<Goal> goals) =>
        goals.Count(goal => goal.GoesOn) >= MostGoals ? [new FieldError("specific", "rules.goals", ("max", MostGoals))]
        : goals.Count >= MostEver ? [new FieldError("specific", "rules.goals-ever", ("max", MostEver))]
        : [];
}
