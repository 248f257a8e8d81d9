namespace MentorFlow.Matching.Validation;

/// <summary>Traits that no program may score or rule by (R44); a person may still ask for likeness in one (R39).</summary>
public static class ProtectedTraits
{
    public static IReadOnlySet<string> Names { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "gender", "sex", "age", "ethnicity", "race", "color", "religion", "belief", "disability", "health", "pregnancy",
        "sexual orientation", "gender identity", "nationality", "national origin", "marital status", "political opinion", "union membership",

        // The same in French: a coordinator writes in either language.
        "sexe", "genre", "âge", "ethnie", "origine ethnique", "couleur", "couleur de peau", "croyance", "handicap", "santé", "état de santé",
        "grossesse", "orientation sexuelle", "identité de genre", "nationalité", "origine nationale", "situation familiale", "état civil",
        "opinion politique", "opinions politiques", "appartenance syndicale",
    };

    public static bool Contains(string name) => Names.Contains(name.Trim().Replace('-', ' ').Replace('_', ' '));
}
