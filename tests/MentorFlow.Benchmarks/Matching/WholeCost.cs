namespace MentorFlow.Benchmarks.Matching;

/// <summary>
/// Costs between 0 and 1 in whole grains, exact as a double and as a whole number: every side solves the same instance to the last bit. A finer
/// grain overflows in OR-Tools, which multiplies costs by the size.
/// </summary>
internal static class WholeCost
{
    public const double Grain = 1 << 30;

    /// <summary>Never 0, which a sparse matrix would leave out.</summary>
    public static double Draw(Random random) => random.Next(1, 1 << 30) / Grain;

    public static long Of(double cost) => (long)(cost * Grain);
}
