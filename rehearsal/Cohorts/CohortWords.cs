namespace MentorFlow.Rehearsal.Cohorts;

/// <summary>What made-up people are called, where they work, and what they know.</summary>
internal static class CohortWords
{
    public static IReadOnlyList<Place> Places { get; } =
    [
        new("Montréal", "America/Toronto", "fr"), new("Lyon", "Europe/Paris", "fr"), new("Paris", "Europe/Paris", "fr"), new("Lisbon", "Europe/Lisbon", "en"),
        new("San Francisco", "America/Los_Angeles", "en"), new("São Paulo", "America/Sao_Paulo", "en"), new("Nairobi", "Africa/Nairobi", "en"),
        new("Bengaluru", "Asia/Kolkata", "en"), new("Singapore", "Asia/Singapore", "en"), new("Sydney", "Australia/Sydney", "en"),
    ];

    public static IReadOnlyList<string> GivenNames { get; } =
    [
        "Ada", "Amina", "Arjun", "Beatriz", "Chen", "Chloé", "Daniel", "Elena", "Fatou", "Gabriel", "Hana", "Hugo", "Ines", "Jamal", "Jun", "Kofi",
        "Lea", "Liam", "Maria", "Mei", "Nadia", "Noah", "Olga", "Priya", "Rafael", "Sara", "Tariq", "Uma", "Victor", "Wanjiru", "Yuki", "Zoé",
    ];

    public static IReadOnlyList<string> FamilyNames { get; } =
    [
        "Almeida", "Bernard", "Costa", "Diallo", "Evans", "Fontaine", "Garcia", "Haddad", "Iyer", "Jensen", "Kamau", "Lavoie", "Moreau", "Nguyen",
        "Okafor", "Petit", "Quintero", "Rossi", "Sato", "Tan", "Usman", "Varga", "Wong", "Xu", "Yilmaz", "Zhang",
    ];

    public static IReadOnlyList<string> Teams { get; } = ["Engineering", "Sales", "Finance", "People", "Operations", "Research"];

    public static IReadOnlyList<string> Skills { get; } =
    [
        "Leadership", "Public speaking", "Negotiation", "Data analysis", "Project planning", "Coaching", "Strategy", "Delegation", "Budgeting",
        "Stakeholder management", "Product management", "Cloud operations", "Hiring", "Writing", "Change management", "Facilitation",
        "Working across cultures", "Networking", "Security", "Time management",
    ];

    public static IReadOnlyList<string> Interests { get; } =
        ["Running", "Chess", "Cooking", "Music", "Volunteering", "Travel", "Reading", "Gardening", "Photography", "Cycling"];
}

/// <param name="Zone">IANA time zone.</param>
internal sealed record Place(string Name, string Zone, string Language);
