namespace MentorFlow.Domain.Programs;

/// <summary>People of a program who want it are brought together two by two, again and again, to meet once.</summary>
/// <param name="EveryDays">Days from one time to the next.</param>
/// <param name="For">Who meets whom.</param>
public sealed record IntroductionPolicy(int EveryDays = 30, IntroductionsFor For = IntroductionsFor.Anybody)
{
    /// <summary>Sooner nobody has met yet.</summary>
    public const int Shortest = 14;

    /// <summary>Later it is no rhythm.</summary>
    public const int Longest = 90;

    public static IntroductionPolicy Usual { get; } = new();
}

/// <summary>Who is introduced to whom.</summary>
public enum IntroductionsFor
{
    /// <summary>Anybody who takes part to anybody else.</summary>
    Anybody,

    /// <summary>Always a mentor and a mentee.</summary>
    AcrossRoles,
}

/// <summary>The rules of a program's introductions.</summary>
public static class IntroductionPolicyRules
{
    /// <summary>The policy's field in a definition.</summary>
    public const string Field = "introductions";

    /// <param name="policy">Null for a program without any.</param>
    /// <param name="circles">Of a program of circles; null for the usual ones.</param>
    public static IReadOnlyList<FieldError> Check(IntroductionPolicy? policy, ProgramForm form, CircleSettings? circles)
    {
        if (policy is null)
        {
            return [];
        }

        var errors = new List<FieldError>();
        if (policy.EveryDays is < IntroductionPolicy.Shortest or > IntroductionPolicy.Longest)
        {
            errors.Add(new FieldError(
                $"{Field}.everyDays", "rules.from-to", ("min", IntroductionPolicy.Shortest), ("max", IntroductionPolicy.Longest)));
        }

        if (!Enum.IsDefined(policy.For))
        {
            errors.Add(new FieldError($"{Field}.for", "rules.choose-one"));
        }
        else if (policy.For is IntroductionsFor.AcrossRoles && form.Roles(circles).Count < 2)
        {
            errors.Add(new FieldError($"{Field}.for", "introductions.rules.two-roles"));
        }

        return errors;
    }
}
