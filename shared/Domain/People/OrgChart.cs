namespace MentorFlow.Domain.People;

/// <summary>Who reports to whom. Cycles in HR data end the climb; they are reported where data come in.</summary>
public sealed class OrgChart(IReadOnlyDictionary<string, string?> managers)
{
    private ILookup<string, string>? reports;

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

    /// <summary>These people and everybody who reports to them, at any distance: whose line changes when theirs does.</summary>
    public IReadOnlySet<string> WithReports(IEnumerable<string> people)
    {
        reports ??= managers.Where(line => line.Value is not null).ToLookup(line => line.Value!, line => line.Key);
        var all = new HashSet<string>(people);
        var open = new Queue<string>(all);
        while (open.TryDequeue(out var at))
        {
            foreach (var below in reports[at].Where(all.Add))
            {
                open.Enqueue(below);
            }
        }

        return all;
    }

    /// <summary>Everybody's manager between these people and the top; of a circle, the line that would close it is left out.</summary>
    public IReadOnlyDictionary<string, string> LinesAbove(IEnumerable<string> people)
    {
        var lines = new Dictionary<string, string>();
        var settled = new HashSet<string>();
        foreach (var start in people.Order(StringComparer.Ordinal))
        {
            var walked = new HashSet<string>();
            var at = start;
            while (settled.Add(at) && walked.Add(at) && managers.GetValueOrDefault(at) is { } manager && !walked.Contains(manager))
            {
                lines.Add(at, manager);
                at = manager;
            }
        }

        return lines;
    }
}
