namespace MentorFlow.Matching.Scoring;

/// <summary>Common members of sorted sets.</summary>
internal static class Overlap
{
    public static int Count(int[] left, int[] right)
    {
        var (common, i, j) = (0, 0, 0);
        while (i < left.Length && j < right.Length)
        {
            var difference = left[i] - right[j];
            common += difference == 0 ? 1 : 0;
            i += difference <= 0 ? 1 : 0;
            j += difference >= 0 ? 1 : 0;
        }

        return common;
    }

    /// <summary>Share of the smaller set found in the other; neutral where either is empty.</summary>
    public static double Share(int[] left, int[] right) =>
        left.Length == 0 || right.Length == 0 ? ScorePart.Neutral : (double)Count(left, right) / Math.Min(left.Length, right.Length);
}
