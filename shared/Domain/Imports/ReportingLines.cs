namespace MentorFlow.Domain.Imports;

/// <summary>
/// Matching keeps people apart who report to each other at any distance; a line that runs in a circle, or to nobody, would make that a guess.
/// </summary>
internal static class ReportingLines
{
    public static void Check(IReadOnlyList<(PersonRow Row, ImportedPerson Person)> rows, IReadOnlySet<string> knownIds)
    {
        var managers = new Dictionary<string, string?>();
        foreach (var (_, person) in rows)
        {
            managers.TryAdd(person.ExternalId, person.ManagerExternalId);
        }

        var circles = Circles(managers);
        foreach (var (row, person) in rows)
        {
            if (person.ManagerExternalId is not { } manager || manager == person.ExternalId)
            {
                continue;
            }

            if (!managers.ContainsKey(manager) && !knownIds.Contains(manager))
            {
                row.Refuse(PeopleColumns.Manager, "rules.import-unknown-manager", ("manager", manager));
            }
            else if (circles.TryGetValue(person.ExternalId, out var circle))
            {
                row.Refuse(PeopleColumns.Manager, "rules.import-circle", ("circle", circle));
            }
        }
    }

    // Walks up from everybody once; a person met again on the same walk stands in a circle.
    private static Dictionary<string, string> Circles(Dictionary<string, string?> managers)
    {
        const int Shown = 6;
        var walkOf = new Dictionary<string, int>();
        var circles = new Dictionary<string, string>();
        var walk = 0;
        foreach (var start in managers.Keys)
        {
            walk++;
            var path = new List<string>();
            string? at = start;
            while (at is not null && managers.ContainsKey(at) && walkOf.TryAdd(at, walk))
            {
                path.Add(at);
                at = managers[at];
            }

            if (at is not null && walkOf.GetValueOrDefault(at) == walk && path.IndexOf(at) is var first && path.Count - first > 1)
            {
                var circle = path[first..];
                var shown = string.Join(" → ", circle.Count > Shown ? [.. circle[..Shown], "...", at] : [.. circle, at]);
                circle.ForEach(id => circles[id] = shown);
            }
        }

        return circles;
    }
}
