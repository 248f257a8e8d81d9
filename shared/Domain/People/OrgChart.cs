namespace MentorFlow.Domain.People;

/// <summary>Who reports to whom. Cycles in HR data end the climb; they are reported where data come in.</summary>
public sealed class OrgChart(IReadOnlyDictionary<string, string?> managers)
{
    public static OrgChart Of(IEnumerable<DirectoryEntry> entries) => new(entries.ToDictionary(entry => entry.PersonId, entry => entry.ManagerId));

    /// <summary>Managers from the nearest to the top.</summary>
    public IEnumerable<string> Above(string personId)
    {
        var seen = new HashSet<string> { personId };
        for (var manager = managers.GetValueOrDefault(personId); manager is not null && seen.Add(manager); manager = managers.GetValueOrDefault(manager))
        {
            yield return manager;
        }
    }

    /// <summary>Whether one stands above the other, at any distance (R38).</summary>
    public bool InOneLine(string one, string other) => Above(one).Contains(other) || Above(other).Contains(one);

    public bool ShareManager(string one, string other) =>
        managers.GetValueOrDefault(one) is { } manager && manager == managers.GetValueOrDefault(other);
}
