namespace MentorFlow.Domain.Rehearsals;

/// <summary>With whom a program is rehearsed, and which of their stories is told.</summary>
/// <param name="People">How many made-up people; null for the others.</param>
/// <param name="Seed">The same seed tells the same story.</param>
public sealed record RehearsalChoice(RehearsalCohort Cohort, int? People = null, int Seed = RehearsalChoice.UsualSeed)
{
    /// <summary>How people take part; null for the usual rates.</summary>
    public BehaviorScript? Behavior { get; init; }

    public const int UsualSeed = 7;

    public const int UsualPeople = 60;

    /// <summary>Fewer make no round.</summary>
    public const int FewestPeople = 4;

    /// <summary>More are rehearsed by the command, which may take the memory and the time.</summary>
    public const int MostPeople = 500;

    public const int HighestSeed = 999_999;

    /// <summary>Of a program that has no end, this much is lived through.</summary>
    public const int EvergreenMonths = 9;

    /// <returns>What is wrong with it, by field.</returns>
    public IReadOnlyList<FieldError> Check()
    {
        var errors = new List<FieldError>();
        if (Cohort is RehearsalCohort.MadeUp && People is null or < FewestPeople or > MostPeople)
        {
            errors.Add(new FieldError("people", "rules.from-to", ("min", FewestPeople), ("max", MostPeople)));
        }

        if (Seed is < 0 or > HighestSeed)
        {
            errors.Add(new FieldError("seed", "rules.from-to", ("min", 0), ("max", HighestSeed)));
        }

        errors.AddRange(Behavior is { } behavior ? BehaviorRate.Check(behavior) : []);
        return errors;
    }
}

public enum RehearsalCohort
{
    /// <summary>The people who are enrolled, without their names.</summary>
    Enrolled,

    /// <summary>The people of a list, likewise.</summary>
    List,

    MadeUp,
}
