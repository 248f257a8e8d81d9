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
    public static string Fill(string form, Func<string, string> value)
    {
        var text = new StringBuilder();
        foreach (var (part, isPlace) in Parts(form))
        {
            text.Append(isPlace ? value(part) : part);
        }

        return text.ToString();
    }
}
