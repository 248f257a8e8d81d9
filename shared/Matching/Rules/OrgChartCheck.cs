namespace MentorFlow.Matching.Rules;

/// <summary>
/// Reads who reports to whom from the chart and the candidates, and says what cannot be true: a chart with a cycle
/// would make the reporting-line rule meaningless, so it is refused and the cycle named.
/// </summary>
public static class OrgChartCheck
{
    public static IReadOnlyDictionary<string, string> ManagerOf(MatchingInput input)
    {
        var managerOf = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (person, manager, _) in Lines(input))
        {
            managerOf.TryAdd(person, manager);
        }

        return managerOf;
    }

    public static IEnumerable<InputError> Errors(MatchingInput input)
    {
        var managerOf = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (person, manager, field) in Lines(input))
        {
            if (string.Equals(person, manager, StringComparison.Ordinal))
            {
                yield return new InputError(person, field, new Phrase("matching.rules.own-manager"));
            }
            else if (managerOf.TryGetValue(person, out var known) && !string.Equals(known, manager, StringComparison.Ordinal))
            {
                yield return new InputError(person, field, new Phrase("matching.rules.two-managers", ("one", known), ("other", manager)));
            }
            else
            {
                managerOf[person] = manager;
            }
        }

        foreach (var cycle in Cycles(managerOf))
        {
            yield return new InputError(cycle[0], "orgChart", new Phrase("matching.rules.circle", ("line", string.Join(" → ", cycle.Append(cycle[0])))));
        }
    }

    private static IEnumerable<(string Person, string Manager, string Field)> Lines(MatchingInput input) =>
        input.OrgChart.Select(line => (line.PersonId, line.ManagerId, "orgChart"))
            .Concat(
                input.Candidates.Where(candidate => !string.IsNullOrWhiteSpace(candidate.ManagerId))
                    .Select(candidate => (candidate.Id, candidate.ManagerId!, "managerId")));

    private static IEnumerable<IReadOnlyList<string>> Cycles(Dictionary<string, string> managerOf)
    {
        var settled = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in managerOf.Keys.Order(StringComparer.Ordinal))
        {
            var walked = new List<string>();
            var onWalk = new HashSet<string>(StringComparer.Ordinal);
            var at = start;
            while (!settled.Contains(at) && onWalk.Add(at))
            {
                walked.Add(at);
                if (!managerOf.TryGetValue(at, out var above))
                {
                    break;
                }

                at = above;
            }

            if (onWalk.Contains(at) && !settled.Contains(at) && managerOf.ContainsKey(at))
            {
                yield return walked[walked.IndexOf(at)..];
            }

            settled.UnionWith(walked);
        }
    }
}
