using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json.Serialization;

namespace MentorFlow;

/// <summary>
/// Something to be said to people in whatever language they read: code decides what, a language file how. Stored as it is, so that what was decided
/// yesterday can be read in a language that is added tomorrow.
/// </summary>
[JsonConverter(typeof(PhraseJson))]
public sealed class Phrase : IEquatable<Phrase>
{
    /// <summary>The value that is said where no text has the key: what people answer may be more than the language files know.</summary>
    public const string Otherwise = "otherwise";

    /// <param name="key">Of a text in the language files: "rules.too-long".</param>
    /// <param name="values">
    /// What stands in its places, by name: text, whole and other numbers, dates, phrases that are said in the same language, and lists of texts or phrases.
    /// </param>
    /// <exception cref="ArgumentException">A value is of another kind.</exception>
    public Phrase(string key, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var known = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in values)
        {
            known[name] = value switch
            {
                null or string or Phrase or DateOnly or long or double => value,
                int number => (long)number,
                Enum choice => new Phrase($"choices.{choice.GetType().Name}.{choice}"),
                IEnumerable<string> texts => texts.ToList(),
                IEnumerable<Phrase> phrases => phrases.ToList(),
                _ => throw new ArgumentException($"A phrase cannot keep a {value.GetType().Name} ({key}, {name})."),
            };
        }

        (Key, Values) = (key, known.ToFrozenDictionary());
    }

    public string Key { get; }

    public IReadOnlyDictionary<string, object?> Values { get; }

    public bool Equals(Phrase? other) => other is not null && ToString() == other.ToString();

    public override bool Equals(object? obj) => Equals(obj as Phrase);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());

    /// <summary>"rules.too-long (max: 500)".</summary>
    public override string ToString() => Values.Count == 0
        ? Key
        : $"{Key} ({string.Join(", ", Values.OrderBy(value => value.Key, StringComparer.Ordinal).Select(value => $"{value.Key}: {Show(value.Value)}"))})";

    private static string Show(object? value) => value is IEnumerable<object> items
        ? $"[{string.Join(", ", items)}]"
        : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
