namespace MentorFlow.Matching.Explaining;

/// <summary>Fairness by group (F2), silent about groups so small that a figure would point at a person.</summary>
internal static class GroupReport
{
    public const int SmallestShown = 5;

    public static IReadOnlyList<GroupFigures> Of(RoundFrame frame, IReadOnlyDictionary<string, IReadOnlyList<double>> scores) =>
    [
        .. frame.Roster.People.SelectMany(person => person.Candidate.ReportingGroups.Select(group => (Dimension: group.Key, person.Candidate.Role, Group: group.Value, person.Id)))
            .GroupBy(told => (told.Dimension, told.Role))
            .OrderBy(dimension => dimension.Key.Dimension, StringComparer.Ordinal).ThenBy(dimension => dimension.Key.Role)
            .SelectMany(dimension => Shown(dimension.Key.Dimension, dimension.Key.Role, [.. dimension.GroupBy(told => told.Group, told => told.Id).OrderBy(group => group.Key, StringComparer.Ordinal)], scores)),
    ];

    // One withheld group alone could be worked out from the total: then the next smallest is withheld too.
    private static IEnumerable<GroupFigures> Shown(string dimension, MatchRole role, IReadOnlyList<IGrouping<string, string>> groups, IReadOnlyDictionary<string, IReadOnlyList<double>> scores)
    {
        var withheld = groups.Where(group => group.Count() < SmallestShown).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        if (withheld.Count == 1 && groups.Count > 1)
        {
            withheld.Add(groups.Where(group => group.Count() >= SmallestShown).MinBy(group => group.Count())!.Key);
        }

        return groups.Select(group => withheld.Contains(group.Key)
            ? new GroupFigures(dimension, group.Key, role, null, null, null)
            : Figures(dimension, role, group, scores));
    }

    private static GroupFigures Figures(string dimension, MatchRole role, IGrouping<string, string> group, IReadOnlyDictionary<string, IReadOnlyList<double>> scores)
    {
        var matched = group.Where(scores.ContainsKey).ToList();
        return new GroupFigures(
            dimension,
            group.Key,
            role,
            group.Count(),
            (double)matched.Count / group.Count(),
            matched.Count == 0 ? null : Math.Round(matched.Average(id => scores[id].Average()), 4));
    }
}
