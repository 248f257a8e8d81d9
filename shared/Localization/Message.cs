using System.Text;

namespace MentorFlow.Localization;

/// <summary>One text with its places: "Matching is on {date}." or, where a number decides, one text for each form of the number.</summary>
/// <param name="forms">By plural category of CLDR; "other" where there is but one.</param>
public sealed class Message(IReadOnlyDictionary<string, string> forms)
{
    /// <summary>The place whose number chooses the form.</summary>
    public const string Count = "count";

    public const string Other = "other";

    public IReadOnlyDictionary<string, string> Forms => forms;

    /// <summary>What it asks to be told.</summary>
    public IReadOnlySet<string> Places => forms.Values.SelectMany(Parts).Where(part => part.IsPlace).Select(part => part.Text).ToHashSet();

    /// <exception cref="KeyNotFoundException">The text has a form for a number, and no "other".</exception>
    public string Form(string category) => forms.TryGetValue(category, out var form) ? form : forms[Other];

    /// <summary>The text between its places, and the places by name.</summary>
    public static IEnumerable<(string Text, bool IsPlace)> Parts(string form)
    {
        var at = 0;
        while (form.IndexOf('{', at) is >= 0 and var opens && form.IndexOf('}', opens) is >= 0 and var closes)
        {
            if (opens > at)
            {
                yield return (form[at..opens], IsPlace: false);
            }

            yield return (form[(opens + 1)..closes], IsPlace: true);
            at = closes + 1;
        }

        if (at < form.Length)
        {
            yield return (form[at..], IsPlace: false);
        }
    }

    /// <exception cref="KeyNotFoundException">A place is not filled.</exception>
    /// <param name="elided">See <see cref="Language.Elided"/>.</param>
    public static string Fill(string form, Func<string, string> value, IReadOnlyList<string>? elided = null)
    {
        var text = new StringBuilder();
        foreach (var (part, isPlace) in Parts(form))
        {
            var said = isPlace ? value(part) : part;
            if (isPlace && elided is { Count: > 0 } && BeginsWithVowel(said) && elided.Any(word => EndsWithWord(text, word)))
            {
                text.Length -= 2;
                text.Append('\'');
            }

            text.Append(said);
        }

        return text.ToString();
    }

    private static bool BeginsWithVowel(string said) =>
        said.Length > 0 && "aeiouœæ".Contains(char.ToLowerInvariant(said[..1].Normalize(NormalizationForm.FormD)[0]));

    // With the space after it, and as a word of its own.
    private static bool EndsWithWord(StringBuilder text, string word)
    {
        var begins = text.Length - word.Length - 1;
        return begins >= 0
            && text[^1] == ' '
            && (begins == 0 || !char.IsLetter(text[begins - 1]))
            && text.ToString(begins, word.Length).Equals(word, StringComparison.OrdinalIgnoreCase);
    }
}
