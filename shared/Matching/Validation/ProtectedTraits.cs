namespace MentorFlow.Matching.Validation;

/// <summary>Traits that no program may score or rule by (R44); a person may still ask for likeness in one (R39).</summary>
public static class ProtectedTraits
{
    public static IReadOnlySet<string> Names { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "gender", "sex", "age", "ethnicity", "race", "color", "religion", "belief", "disability", "health", "pregnancy",
        "sexual orientation", "gender identity", "nationality", "national origin", "marital status", "political opinion", "union membership",
    };

    public static bool Contains(string name) => Names.Contains(name.Trim().Replace('-', ' ').Replace('_', ' '));
}
