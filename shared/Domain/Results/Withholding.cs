namespace MentorFlow.Domain.Results;

/// <summary>What may be shown of what people said, so that nobody is recognized in it (R105); pure.</summary>
/// <remarks>
/// Answers are counted in blocks (<see cref="AnswerCounting"/>): each of at least five people, each counted once and never again otherwise. Whatever is
/// shown, of all, of a group, today or a month ago, is a sum of whole blocks. So is every difference of two such figures: it is of nobody, or of five.
/// </remarks>
public static class Withholding
{
    /// <summary>Smaller groups are not shown.</summary>
    public const int SmallestGroup = 5;

    /// <summary>Of how many people words are shown at once: words tell more than numbers.</summary>
    public const int SmallestWords = 10;

    /// <returns>0 to 1; null where the whole is too small.</returns>
    public static double? Share(int part, int whole) => whole < SmallestGroup ? null : Math.Clamp((double)part / whole, 0, 1);

    /// <param name="values">One of each person.</param>
    /// <returns>Null where they are too few.</returns>
    public static double? Mean(IReadOnlyCollection<double> values) => values.Count < SmallestGroup ? null : values.Average();

    /// <param name="people">How many of them there are.</param>
    /// <returns>Null where they are some, and too few to be told.</returns>
    public static int? Count(int people) => people is > 0 and < SmallestGroup ? null : people;

    /// <summary>
    /// Of groups whose whole is known, those that may be shown. What is hidden has together at least five people, else the smallest of the others is
    /// hidden with it: a single hidden group would be the whole without those that are shown.
    /// </summary>
    /// <param name="sizes">People of each group, of which nobody is in two.</param>
    /// <returns>In the same order.</returns>
    public static IReadOnlyList<bool> Groups(IReadOnlyList<int> sizes)
    {
        var shown = sizes.Select(size => size is 0 or >= SmallestGroup).ToArray();
        while (Hidden() is > 0 and < SmallestGroup && Smallest() is { } next)
        {
            shown[next] = false;
        }

        return shown;

        int Hidden() => sizes.Where((_, place) => !shown[place]).Sum();

        int? Smallest() => Enumerable.Range(0, shown.Length)
            .Where(place => shown[place] && sizes[place] > 0)
            .OrderBy(place => sizes[place])
            .Select(place => (int?)place)
            .FirstOrDefault();
    }
}
