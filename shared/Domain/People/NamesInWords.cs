using System.Text.RegularExpressions;

namespace MentorFlow.Domain.People;

/// <summary>What is stored names people by id; a reader who may know them sees names instead.</summary>
public static partial class NamesInWords
{
    /// <summary>The ids in the order in which they stand.</summary>
    public static IEnumerable<string> IdsIn(string words) => PersonIds().Matches(words).Select(match => match.Value);

    /// <param name="nameOf">From an id to a name.</param>
    public static async ValueTask<string> SayAsync(string words, Func<string, ValueTask<string>> nameOf)
    {
        foreach (var id in IdsIn(words).Distinct().ToList())
        {
            words = words.Replace(id, await nameOf(id), StringComparison.Ordinal);
        }

        return words;
    }

    // As PersonId makes them.
    [GeneratedRegex(@"\bp[0-9a-hjkmnp-tv-z]{12}\b")]
    private static partial Regex PersonIds();
}
