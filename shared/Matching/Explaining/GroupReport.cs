using MentorFlow.Matching.Frames;

namespace MentorFlow.Matching.Explaining;

/// <summary>Fairness by group (F2), silent about groups so small that a figure would point at a person.</summary>
internal static class GroupReport
{
    public static IReadOnlyList<GroupFigures> Of(RoundFrame frame, IReadOnlyDictionary<string, IReadOnlyList<double>> scores) =>
    [
        .. frame.Roster.People.SelectMany(person =>
            person.Candidate.ReportingGroups.Select(group => (Dimension: group.Key, person.Candidate.Role, Group: group.Value, person.Id)))
            .GroupBy(told => (told.Dimension, told.Role))
            .OrderBy(dimension => dimension.Key.Dimension, StringComparer.Ordinal).ThenBy(dimension => dimension.Key.Role)
            .SelectMany(dimension => Shown(
                dimension.Key.Dimension,
                dimension.Key.Role,
                [.. dimension.GroupBy(told => told.Group, told => told.Id).OrderBy(group => group.Key, StringComparer.Ordinal)],
                scores)),
    ];

    private static IEnumerable<GroupFigures> Shown(
        string dimension, MatchRole role, IReadOnlyList<IGrouping<string, string>> groups, IReadOnlyDictionary<string, IReadOnlyList<double>> scores)
    {
        var matched = groups.ToDictionary(group => group.Key, group => group.Count(scores.ContainsKey), StringComparer.Ordinal);
        var withheld = WithheldGroups.Of(groups.ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal), besides: null);
        // The mean of a few is as telling as a small group: it is kept back by the number of people behind it.
        var unmeasured = WithheldGroups.Of(matched.Where(group => group.Value > 0).ToDictionary(), withheld);
        return groups.Select(group => withheld.Contains(group.Key)
            ? new GroupFigures(dimension, group.Key, role, null, null, null)
            : new GroupFigures(
                dimension,
                group.Key,
                role,
                group.Count(),
                (double)matched[group.Key] / group.Count(),
                matched[group.Key] == 0 || unmeasured.Contains(group.Key)
                    ? null
                    : Math.Round(group.Where(scores.ContainsKey).Average(id => scores[id].Average()), 4)));
    }
}
