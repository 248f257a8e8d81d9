using MentorFlow.Matching;

namespace MentorFlow.Domain.Fairness;

/// <summary>
/// A program over all of its rounds, of what the rounds show and of nothing else: so nothing can be worked out of it that does not stand in a round. Pure.
/// </summary>
public static class FairnessTotals
{
    /// <param name="rounds">Of one version of the question; each person stands in one of them.</param>
    public static IReadOnlyList<GroupFigures> Of(IEnumerable<RoundFairness> rounds) =>
    [
        .. rounds.SelectMany(round => round.Figures)
            .GroupBy(figures => (figures.Role, figures.Group))
            .OrderBy(group => group.Key.Role).ThenBy(group => group.Key.Group, StringComparer.Ordinal)
            .Select(group => Sum([.. group])),
    ];

    private static GroupFigures Sum(IReadOnlyList<GroupFigures> rounds)
    {
        var shown = rounds.Where(figures => figures.People is not null).ToList();
        return rounds[0] with
        {
            People = shown.Count == 0 ? null : shown.Sum(figures => figures.People),
            MatchedShare = Mean(shown, figures => figures.MatchedShare, figures => figures.People!.Value, digits: 4),
            MeanScore = Mean(shown, figures => figures.MeanScore, figures => figures.People!.Value * (figures.MatchedShare ?? 0), digits: 2),
            MeanWaitDays = Mean(shown, figures => figures.MeanWaitDays, figures => figures.People!.Value, digits: 0),
            MentorsOffered = Mean(shown, figures => figures.MentorsOffered, figures => figures.People!.Value, digits: 0),
        };
    }

    private static double? Mean(IReadOnlyList<GroupFigures> shown, Func<GroupFigures, double?> value, Func<GroupFigures, double> weight, int digits)
    {
        var known = shown.Where(figures => value(figures) is not null && weight(figures) > 0).ToList();
        return known.Count == 0 ? null : Math.Round(known.Sum(figures => value(figures)!.Value * weight(figures)) / known.Sum(weight), digits);
    }
}
