namespace MentorFlow.Domain.Unmatched;

/// <summary>What spans of the past say to somebody who waits now; pure.</summary>
/// <param name="Median">Half took no longer.</param>
/// <param name="Most">Eight of ten took no longer.</param>
/// <param name="Count">Of how many.</param>
public sealed record WaitFigures(TimeSpan Median, TimeSpan Most, int Count)
{
    /// <summary>From fewer nothing is said: they would tell of single people, and promise too much.</summary>
    public const int Fewest = 5;

    /// <summary>The newest are looked at: how long it took in another year says little.</summary>
    public const int Newest = 200;

    private const double MostShare = 0.8;

    /// <returns>Null where too few are known.</returns>
    public static WaitFigures? Of(IEnumerable<TimeSpan> spans)
    {
        var sorted = spans.Where(span => span >= TimeSpan.Zero).Order().ToList();
        return sorted.Count < Fewest ? null : new WaitFigures(At(sorted, 0.5), At(sorted, MostShare), sorted.Count);
    }

    // The nearest rank: a span that somebody really waited.
    private static TimeSpan At(List<TimeSpan> sorted, double share) => sorted[(int)Math.Ceiling(share * sorted.Count) - 1];
}
