namespace MentorFlow.Matching.Explaining;

/// <summary>Which groups are not shown: the small ones, and as many of the next as keep them from being worked out.</summary>
internal static class WithheldGroups
{
    public const int SmallestShown = 5;

    /// <param name="sizes">People by group.</param>
    /// <param name="besides">What is withheld already; null for nothing.</param>
    public static IReadOnlySet<string> Of(IReadOnlyDictionary<string, int> sizes, IReadOnlySet<string>? besides)
    {
        var withheld = sizes.Where(group => group.Value < SmallestShown || besides?.Contains(group.Key) == true)
            .Select(group => group.Key)
            .ToHashSet(StringComparer.Ordinal);
        // What is withheld could be worked out from the total, as one: so it is two groups or more, of five people or more together.
        var rest = sizes.Where(group => !withheld.Contains(group.Key)).OrderBy(group => group.Value).ThenBy(group => group.Key, StringComparer.Ordinal);
        foreach (var next in rest.Select(group => group.Key).ToList())
        {
            if (withheld.Count == 0 || (withheld.Count > 1 && withheld.Sum(group => sizes[group]) >= SmallestShown))
            {
                break;
            }

            withheld.Add(next);
        }

        return withheld;
    }
}
