using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MentorFlow.Tests.Builders;

/// <summary>
/// Makes out of good JSON what fits its shape nearly: other types, nulls, wrong names, fields that are missing or stand twice, texts that are none, what
/// is deep, huge or in another encoding. The same seed makes the same bodies.
/// </summary>
internal sealed class JsonMutator(int seed, IReadOnlyList<string> samples)
{
    private const string Twice = "~twice~";

    private const string Marked = "~raw~";

    /// <summary>Deeper than anything of ours is, and than what a reader of JSON follows by default.</summary>
    private static readonly int[] Depths = [9, 40, 70, 2_000];

    private static readonly string[] Texts =
    [
        "", " ", "null", "true", "0", "-1", "..", "../../etc/passwd", "%00", "a\nb", "\u0000", "\u202e", "😀", "é", "<script>alert(1)</script>",
        "' or 1=1 --", "99", "NoSuchValue", "onetoone", "9999-12-31", "0001-01-01T00:00:00+14:00", "2026-13-45T99:99:99Z", "P10675199D", "-P1D", "P1M", "PT0S",
        "https://", "http://[::1", "mailto:x", "a@b", "Mars/Olympus", "xx-", new('x', 300), new('é', 5_000), new('x', 60_000),
    ];

    // What no serializer writes: texts that are no Unicode, numbers that are none.
    private static readonly string[] Raw =
    [
        "1e400", "-0", "1E-400", "123456789012345678901234567890", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\u0000\"", "NaN", "01", "'x'", "undefined",
        "/**/1",
    ];

    private static readonly JsonSerializerOptions AnyDepth = new() { MaxDepth = 10_000 };

    private readonly Random random = new(seed);

    public byte[] Next()
    {
        var root = JsonNode.Parse(samples[random.Next(samples.Count)]);
        var raw = new List<string>();
        for (var changes = random.Next(3); changes >= 0; changes--)
        {
            root = Changed(root, raw);
        }

        return InSomeEncoding(Written(root, raw));
    }

    private JsonNode? Changed(JsonNode? root, List<string> raw)
    {
        var places = root is null ? [] : PlacesIn(root).ToList();
        if (places.Count == 0 || random.Next(25) == 0)
        {
            return Another(root, raw);
        }

        var place = places[random.Next(places.Count)];
        switch (random.Next(10))
        {
            case 0:
                place.Remove();
                break;
            case 1:
                place.Put(null);
                break;
            case 2 when place.Name is { } name && place.Value?.Parent is JsonObject owner:
                owner[name + Twice] = random.Next(2) == 0 ? place.Value.DeepClone() : Another(place.Value, raw);
                break;
            case 3 when place.Name is { } name && place.Value?.Parent is JsonObject owner:
                owner.Remove(name);
                owner[NameLike(name, raw)] = Another(null, raw);
                break;
            case 4:
                place.Put(Nested(place.Value));
                break;
            case 5 when place.Value is JsonArray array:
                var item = array.Count == 0 ? null : array[0];
                Enumerable.Range(0, random.Next(1, 400)).ToList().ForEach(_ => array.Add(item?.DeepClone()));
                break;
            default:
                place.Put(Another(place.Value, raw));
                break;
        }

        return root;
    }

    private string NameLike(string name, List<string> raw) => random.Next(4) switch
    {
        0 => name.ToUpperInvariant(),
        1 => name + "s",
        2 => Mark(raw, "\\ud800"),
        _ => new string('n', 500),
    };

    /// <summary>Of another type, or of the same and odd.</summary>
    private JsonNode? Another(JsonNode? value, List<string> raw) => random.Next(9) switch
    {
        0 => JsonValue.Create(random.Next(2) == 0),
        1 => JsonValue.Create((double)random.Next(-3, 4)),
        2 => JsonValue.Create(long.MaxValue),
        3 => new JsonArray(value?.DeepClone()),
        4 => new JsonObject { ["id"] = value?.DeepClone() },
        5 => JsonValue.Create(Mark(raw, Raw[random.Next(Raw.Length)], isValue: true)),
        6 when value?.GetValueKind() is JsonValueKind.Number => JsonValue.Create(
            double.TryParse(value!.ToJsonString(), CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number + 0.5 : 0.5),
        6 when value?.GetValueKind() is JsonValueKind.String => JsonValue.Create(((string)value!).ToUpperInvariant()),
        _ => JsonValue.Create(Texts[random.Next(Texts.Length)]),
    };

    private JsonNode? Nested(JsonNode? value)
    {
        var inner = value?.DeepClone();
        for (var depth = Depths[random.Next(Depths.Length - 1)]; depth > 0; depth--)
        {
            inner = new JsonArray(inner);
        }

        return inner;
    }

    /// <param name="isValue">Whether it stands without the quotes around it.</param>
    private static string Mark(List<string> raw, string text, bool isValue = false)
    {
        raw.Add(text);
        return $"{Marked}{(isValue ? 'v' : 'n')}{raw.Count - 1}~";
    }

    private static string Written(JsonNode? root, List<string> raw)
    {
        var text = (root?.ToJsonString(AnyDepth) ?? "null").Replace(Twice, "", StringComparison.Ordinal);
        foreach (var (number, what) in raw.Index())
        {
            text = text
                .Replace($"\"{Marked}v{number}~\"", what, StringComparison.Ordinal)
                .Replace($"{Marked}n{number}~", what, StringComparison.Ordinal);
        }

        return text;
    }

    private byte[] InSomeEncoding(string text) => random.Next(40) switch
    {
        0 => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
        1 => Encoding.Unicode.GetBytes(text),
        2 => Encoding.Latin1.GetBytes(text),
        3 => Encoding.UTF8.GetBytes(text[..random.Next(text.Length + 1)]),
        4 => Encoding.UTF8.GetBytes(text + text),
        5 => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("[", Depths[random.Next(Depths.Length)]))),
        6 => [.. Encoding.UTF8.GetBytes(text), 0xC0, 0xFF],
        7 => [],
        _ => Encoding.UTF8.GetBytes(text),
    };

    private static IEnumerable<Place> PlacesIn(JsonNode node)
    {
        IEnumerable<Place> own = node switch
        {
            JsonObject known => known.Select(property => property.Key).ToList()
                .Select(name => new Place(name, known[name], other => known[name] = other, () => known.Remove(name))),
            JsonArray list => Enumerable.Range(0, list.Count)
                .Select(i => new Place(null, list[i], other => list[i] = other, () => list.RemoveAt(i))),
            _ => [],
        };
        return own.SelectMany(place => place.Value is JsonObject or JsonArray ? PlacesIn(place.Value).Prepend(place) : [place]);
    }

    /// <summary>Somewhere in the tree, and what can be done there.</summary>
    /// <param name="Name">Null in a list.</param>
    private sealed record Place(string? Name, JsonNode? Value, Action<JsonNode?> Put, Action Remove);
}
