using MentorFlow.Domain.Results;

namespace MentorFlow.Domain.Comparisons;

/// <summary>What was counted of a group, before any of it is shown.</summary>
/// <param name="Name">As the reader knows the group.</param>
/// <param name="Whole">How many it is a part of.</param>
public sealed record CountedGroup(string Name, int Part, int Whole);

/// <summary>A group beside others.</summary>
/// <param name="Share">Null where nobody is in it, and where it is withheld.</param>
public sealed record ComparedGroup(string Name, ComparedShare? Share)
{
    /// <summary>Against the group that it is held against; null where there is none, or one of the two is not shown.</summary>
    public ComparedDifference? Difference { get; init; }
}

/// <param name="Value">0 to 1.</param>
/// <param name="Likely">Within which bounds it truly lies, 95 times of 100.</param>
public sealed record ComparedShare(int Part, int Whole, double Value, Interval Likely)
{
    /// <summary>Below it one person more or less moves the share by five points and more: the count says it better.</summary>
    private const int FewestForPercent = 20;

    public bool IsBetterCounted => Whole < FewestForPercent;
}

/// <summary>How much more often it was so in one group than in another.</summary>
/// <param name="Against">Name of the other.</param>
/// <param name="Value">-1 to 1.</param>
/// <param name="Likely">Within which bounds it truly lies, 95 times of 100.</param>
public sealed record ComparedDifference(string Against, double Value, Interval Likely)
{
    public bool MayBeChance => Likely.HoldsZero;
}

/// <summary>
/// Puts groups side by side so that nobody can be recognized: what is hidden of a whole is at least five people, or it could be worked out. Pure.
/// </summary>
public static class Comparing
{
    /// <param name="areAnswers">Whether it is about what people said: then also a group that all said the same is hidden, or each of them were known.</param>
    /// <param name="against">Place of the group that the one at a place is held against; null for none.</param>
    /// <param name="isWholeKnown">Whether it is shown elsewhere what the groups come to together: then what is hidden must not be the rest of it.</param>
    public static IReadOnlyList<ComparedGroup> Of(
        IReadOnlyList<CountedGroup> groups, bool areAnswers = false, Func<int, int?>? against = null, bool isWholeKnown = true)
    {
        var shown = Shown(groups, areAnswers, isWholeKnown);
        return
        [
            .. groups.Select((group, place) => new ComparedGroup(group.Name, shown.Contains(place) ? ShareOf(group) : null)
            {
                Difference = shown.Contains(place) && against?.Invoke(place) is { } other && shown.Contains(other)
                    ? DifferenceOf(group, groups[other])
                    : null,
            }),
        ];
    }

    private static HashSet<int> Shown(IReadOnlyList<CountedGroup> groups, bool areAnswers, bool isWholeKnown)
    {
        var bySize = groups.Index().Where(group => group.Item.Whole > 0).OrderByDescending(group => group.Item.Whole).ThenBy(group => group.Index).ToList();
        var shown = bySize.Where(group => CanBeShown(group.Item.Part, group.Item.Whole)).ToList();
        while (isWholeKnown && shown.Count > 0 && !IsSafelyHidden(bySize.Except(shown).Select(group => group.Item).ToList()))
        {
            shown.RemoveAt(shown.Count - 1);
        }

        return [.. shown.Select(group => group.Index)];

        bool CanBeShown(int part, int whole) => whole >= Withholding.SmallestGroup && !(areAnswers && (part == 0 || part == whole));

        bool IsSafelyHidden(List<CountedGroup> hidden) =>
            hidden.Count == 0 || CanBeShown(hidden.Sum(group => group.Part), hidden.Sum(group => group.Whole));
    }

    private static ComparedShare ShareOf(CountedGroup group) =>
        new(group.Part, group.Whole, (double)group.Part / group.Whole, Proportions.Wilson(group.Part, group.Whole)!);

    private static ComparedDifference DifferenceOf(CountedGroup group, CountedGroup other) => new(
        other.Name,
        ((double)group.Part / group.Whole) - ((double)other.Part / other.Whole),
        Proportions.Newcombe(group.Part, group.Whole, other.Part, other.Whole)!);
}
