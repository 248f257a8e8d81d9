using System.Globalization;
using MentorFlow.Content;

namespace MentorFlow.Localization;

/// <summary>What the product says, in one language.</summary>
/// <param name="content">Null for what is built in.</param>
public sealed class Texts(Language language, ContentLibrary? content = null)
{
    public Language Language => language;

    /// <summary>Modules, aids and whatever else is longer than a text.</summary>
    public ContentShelf Content => (content ?? ContentLibrary.BuiltIn).In(language.Tag);

    public CultureInfo Culture => language.Culture;

    /// <summary>
    /// The same, as it is said among the people of a circle: where a text speaks of two, its words for more of them stand in circle-words.json, under the name
    /// of the text.
    /// </summary>
    public Texts OfCircle => IsOfCircle ? this : new Texts(language, content) { IsOfCircle = true };

    private bool IsOfCircle { get; init; }

    /// <param name="key">File and name in the language files: "invitation.title".</param>
    /// <param name="values">For the places of the text. Numbers are written as the language writes them; the one named "count" chooses the form.</param>
    /// <exception cref="KeyNotFoundException">There is no such text, or a place of it is not filled: a defect.</exception>
    public string this[string key, params ReadOnlySpan<(string Name, object? Value)> values]
    {
        get
        {
            var form = FormOf(key, CountIn(values));
            return values.Length == 0 && !form.Contains('{') ? form : Fill(key, form, values);
        }
    }

    public string Say(Phrase phrase) => phrase.Values.TryGetValue(Phrase.Otherwise, out var otherwise) && !language.Messages.ContainsKey(phrase.Key)
        ? Write(otherwise)
        : this[phrase.Key, [.. phrase.Values.Select(value => (value.Key, value.Value))]];

    /// <summary>A phrase as a sentence of its own: a rule begins in the middle of one.</summary>
    public string Sentence(Phrase phrase) => Say(phrase) is { Length: > 0 } said ? char.ToUpper(said[0], Culture) + said[1..] : "";

    /// <summary>A value of a list of choices: "ProgramRole.Mentor" is "choices.ProgramRole.Mentor".</summary>
    public string Of<T>(T value)
        where T : struct, Enum => this[$"choices.{typeof(T).Name}.{value}"];

    /// <summary>Whether there is a text of that name.</summary>
    public bool Has(string key) => language.Messages.ContainsKey(key);

    /// <summary>The text with its places still open, for who fills them with more than words.</summary>
    /// <param name="count">Where a number chooses the form.</param>
    public string FormOf(string key, long? count = null)
    {
        var message = IsOfCircle && language.Messages.TryGetValue($"circle-words.{key}", out var several) ? several
            : language.Messages.TryGetValue(key, out var found) ? found
            : throw new KeyNotFoundException($"There is no text {key} in {language.Name}.");
        return message.Form(count is { } number ? language.Plurals.CategoryOf(number) : Message.Other);
    }

    /// <summary>Fills a text that stands in no file: somebody's own words.</summary>
    /// <exception cref="KeyNotFoundException">A place of it is not filled.</exception>
    public string Fill(string form, IReadOnlyList<(string Name, object? Value)> values) => Fill("A text", form, [.. values]);

    /// <summary>"0.48", with the sign that the language sets before decimals.</summary>
    public string Score(double score) => score.ToString("0.00", Culture);

    /// <summary>"48%", "48 %".</summary>
    public string Percent(double share) => share.ToString("P0", Culture);

    /// <summary>"Ada, Bo and Cy".</summary>
    public string List(IReadOnlyList<string> items) => items switch
    {
        [] => "",
        [var only] => only,
        _ => this["words.and", ("first", string.Join(this["words.comma"], items.SkipLast(1))), ("last", items[^1])],
    };

    private string Fill(string name, string form, ReadOnlySpan<(string Name, object? Value)> values)
    {
        var known = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (place, value) in values)
        {
            known[place] = value;
        }

        return Message.Fill(
            form,
            place => known.TryGetValue(place, out var value) ? Write(value) : throw new KeyNotFoundException($"{name} needs {{{place}}}."),
            language.Elided);
    }

    private static long? CountIn(ReadOnlySpan<(string Name, object? Value)> values)
    {
        foreach (var (name, value) in values)
        {
            if (name == Message.Count)
            {
                return Convert.ToInt64(value, CultureInfo.InvariantCulture);
            }
        }

        return null;
    }

    private string Write(object? value) => value switch
    {
        null => "",
        Phrase phrase => Say(phrase),
        DateOnly date => this.Date(date),
        IReadOnlyList<string> texts => List(texts),
        IReadOnlyList<Phrase> phrases => List([.. phrases.Select(Say)]),
        int or long => ((IFormattable)value).ToString("N0", Culture),
        IFormattable formattable => formattable.ToString(null, Culture),
        _ => value.ToString() ?? "",
    };
}
