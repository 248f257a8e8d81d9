namespace MentorFlow.Rehearsal.Cohorts.Generating;

/// <summary>What made-up people say of themselves.</summary>
internal static class CohortWords
{
    public static IReadOnlyList<string> Skills { get; } =
    [
        "leading people", "public speaking", "negotiation", "data analysis", "project planning", "coaching", "strategy", "python",
        "budgeting", "stakeholder management", "product management", "cloud architecture", "hiring", "sales", "writing", "change management",
        "machine learning", "customer research", "design", "security", "finance modeling", "facilitation", "conflict resolution", "time management",
        "supply chain", "legal basics", "quality assurance", "user testing", "marketing", "public policy", "accessibility", "sustainability",
        "procurement", "embedded systems", "statistics", "translation", "event planning", "patents", "clinical trials", "robotics",
    ];

    public static IReadOnlyList<string> Goals { get; } =
    [
        "first management role", "change of function", "wider network", "deeper expertise", "return to work", "promotion", "confidence", "work abroad",
    ];

    public static IReadOnlyList<string> Interests { get; } =
    [
        "running", "chess", "cooking", "music", "volunteering", "travel", "reading", "gardening", "photography", "games", "cycling", "film",
    ];

    public static IReadOnlyList<string> Styles { get; } = ["direct", "reflective", "expressive", "structured"];

    public static IReadOnlyList<string> Learning { get; } = ["by doing", "by talking", "by reading", "by watching"];

    public static IReadOnlyList<string> Functions { get; } = ["engineering", "sales", "finance", "people", "operations", "research"];

    public static IReadOnlyList<CohortSite> Sites { get; } =
    [
        new("Paris", "Europe/Paris", "French"), new("London", "Europe/London", "English"), new("New York", "America/New_York", "English"),
        new("Toronto", "America/Toronto", "English"), new("Singapore", "Asia/Singapore", "English"), new("Bengaluru", "Asia/Kolkata", "English"),
        new("São Paulo", "America/Sao_Paulo", "Portuguese"), new("Sydney", "Australia/Sydney", "English"),
    ];
}

internal sealed record CohortSite(string Name, string Zone, string Language);
