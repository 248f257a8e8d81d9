namespace MentorFlow.Domain.Mentorships;

/// <summary>What makes a goal one that both can see; each error names its part as the form does.</summary>
public static class GoalRules
{
    /// <summary>That go on at the same time: fewer are kept better.</summary>
    public const int MostGoals = 5;

    /// <summary>Of one mentorship, those included that were reached or let go.</summary>
    public const int MostEver = 20;

    /// <summary>Of one person in a circle, and of the circle itself, that go on at the same time.</summary>
    public const int MostOfOne = 3;

    /// <summary>The same, those included that were reached or let go.</summary>
    public const int MostEverOfOne = 6;

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
    /// <param name="ownerId">Whose it would be; null for one of all. Only in a circle does each have room of their own.</param>
    public static IReadOnlyList<FieldError> CheckRoom(Mentorship mentorship, string? ownerId)
    {
        var goals = mentorship.GoalsBeside(ownerId);
        var (most, ever) = (MostOf(mentorship), mentorship.IsCircle ? MostEverOfOne : MostEver);
        return goals.Count(goal => goal.GoesOn) >= most ? [new FieldError("specific", "rules.goals", ("max", most))]
            : goals.Count >= ever ? [new FieldError("specific", "rules.goals-ever", ("max", ever))]
            : [];
    }

    /// <summary>How many of one owner go on at the same time.</summary>
    internal static int MostOf(Mentorship mentorship) => mentorship.IsCircle ? MostOfOne : MostGoals;
}
