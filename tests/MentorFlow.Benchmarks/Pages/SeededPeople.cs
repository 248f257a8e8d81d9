using MentorFlow.Domain.People;

namespace MentorFlow.Benchmarks.Pages;

/// <summary>Made-up people, the same from the same seed.</summary>
internal static class SeededPeople
{
    private static readonly string[] GivenNames =
    [
        "Ada", "Amina", "Arjun", "Beatriz", "Chen", "Chloé", "Daniel", "Elena", "Fatou", "Gabriel", "Hana", "Hugo", "Ines", "Jamal", "Jun", "Kofi",
    ];

    private static readonly string[] FamilyNames =
    [
        "Almeida", "Bernard", "Costa", "Diallo", "Evans", "Fontaine", "Garcia", "Haddad", "Iyer", "Jensen", "Kamau", "Lavoie", "Moreau", "Nguyen",
    ];

    private static readonly string[] Teams = ["Engineering", "Sales", "Finance", "People", "Operations", "Research"];
    private static readonly (string Site, string Zone)[] Sites = [("Lyon", "Europe/Paris"), ("Lisbon", "Europe/Lisbon"), ("Nairobi", "Africa/Nairobi")];

    public static IReadOnlyList<Person> Make(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(1, count).Select(number => One(random, number))];
    }

    private static Person One(Random random, int number)
    {
        var (site, zone) = Sites[random.Next(Sites.Length)];
        return new Person(
            $"p{new string(random.GetItems<char>(PersonId.Alphabet, PersonId.Length))}",
            GivenNames[random.Next(GivenNames.Length)],
            FamilyNames[random.Next(FamilyNames.Length)],
            $"person.{number}@example.com",
            zone,
            Language: "en",
            ExternalId: $"{number}",
            Title: "Specialist",
            Level: random.Next(1, 10),
            Team: Teams[random.Next(Teams.Length)],
            Site: site);
    }
}
