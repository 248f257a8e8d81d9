namespace MentorFlow.Functions.Upkeep.Settings;

/// <summary>Finds what may have been meant by a misspelled word: fewest letters to insert, delete or replace (Levenshtein, 1966).</summary>
public static class Nearest
{
    /// <returns>Null when nothing is near enough to be a slip of the fingers.</returns>
    public static string? To(string word, IEnumerable<string> known)
    {
        var (nearest, distance) = known
            .Select(candidate => (candidate, distance: Distance(word.ToUpperInvariant(), candidate.ToUpperInvariant())))
            .MinBy(pair => pair.distance);
        return distance <= Math.Max(2, word.Length / 3) ? nearest : null;
    }

    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (one[i - 1] == other[j - 1] ? 0 : 1)));
            }
        }

        return row[^1];
    }
}
