namespace MentorFlow.Domain.Comparisons;

/// <summary>
/// Within which bounds a share may truly lie that was counted of a few: without them nobody sees how little a small group says. 95 % intervals after Wilson
/// for one share and after Newcombe for the difference of two; the textbook formula is far too sure of itself with few people. Pure.
/// </summary>
public static class Proportions
{
    /// <summary>Of the normal distribution, for 95 %.</summary>
    private const double Z = 1.959963984540054;

    /// <param name="successes">At most <paramref name="n"/>.</param>
    /// <returns>From 0 to 1; null of nobody.</returns>
    public static Interval? Wilson(int successes, int n)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(successes, n);
        if (n == 0)
        {
            return null;
        }

        var share = (double)successes / n;
        var whole = 1 + (Z * Z / n);
        var middle = (share + (Z * Z / (2.0 * n))) / whole;
        var half = Z * Math.Sqrt((share * (1 - share) / n) + (Z * Z / (4.0 * n * n))) / whole;
        return new Interval(Math.Max(0, middle - half), Math.Min(1, middle + half));
    }

    /// <summary>Of the first share less the second.</summary>
    /// <returns>From -1 to 1; null where one of the two is of nobody.</returns>
    public static Interval? Newcombe(int firstSuccesses, int firstN, int secondSuccesses, int secondN)
    {
        if (Wilson(firstSuccesses, firstN) is not { } first || Wilson(secondSuccesses, secondN) is not { } second)
        {
            return null;
        }

        var (one, other) = ((double)firstSuccesses / firstN, (double)secondSuccesses / secondN);
        return new Interval(
            one - other - Length(one - first.Low, second.High - other),
            one - other + Length(first.High - one, other - second.Low));
    }

    private static double Length(double one, double other) => Math.Sqrt((one * one) + (other * other));
}

/// <param name="Low">As a share: 0.5 is 50 %.</param>
/// <param name="High">Likewise.</param>
public sealed record Interval(double Low, double High)
{
    /// <summary>Whether nothing at all lies within it: of a difference, that chance alone may have made it.</summary>
    public bool HoldsZero => Low <= 0 && High >= 0;
}
