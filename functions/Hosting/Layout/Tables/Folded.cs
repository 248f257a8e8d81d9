using System.Globalization;
using System.Text;

namespace MentorFlow.Functions.Hosting.Layout.Tables;

/// <summary>Words without case and accents: who looks for "helene" finds Hélène, and both stand at the same place of the alphabet.</summary>
public static class Folded
{
    public static string Of(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text.ToLowerInvariant();
        }

        var letters = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark)
            {
                letters.Append(char.ToLowerInvariant(letter));
            }
        }

        return letters.ToString();
    }

    /// <summary>Whether every word of what is searched for stands somewhere in a text.</summary>
    /// <param name="text">Folded.</param>
    /// <param name="words">As <see cref="WordsOf"/> makes them.</param>
    public static bool Holds(string text, IReadOnlyList<string> words)
    {
        foreach (var word in words)
        {
            if (!text.Contains(word, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    public static IReadOnlyList<string> WordsOf(string search) => Of(search).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
