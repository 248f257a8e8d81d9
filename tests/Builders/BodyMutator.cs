using System.Text;
using System.Text.RegularExpressions;

namespace MentorFlow.Tests.Builders;

/// <summary>Makes out of good bodies what a careless or hostile sender could have signed. The same seed makes the same ones.</summary>
internal sealed partial class BodyMutator(int seed, IReadOnlyList<string> samples)
{
    private static readonly string[] Odd =
    [
        "null", "true", "[]", "{}", "[null]", "[[]]", "{\"id\":null}", "{\"id\":[]}", "[{\"id\":\"\\ud800\"}]", "-1", "0", "1e400", "0.1", "\"\"", "\" \"",
        "\"\\ud800\"", "\"\\u0000\"", "\"a\\nb\"", "\"9999-12-31\"", "\"0001-01-01T00:00:00+14:00\"", "\"2026-13-45T99:99:99Z\"", "\"..\"", "\"null\"",
    ];

    private const string Inserted = "{}[]\",:\\ \n\u0000\u202eé😀0";

    private readonly Random random = new(seed);

    public byte[] Next()
    {
        var text = samples[random.Next(samples.Count)];
        for (var changes = random.Next(3); changes >= 0; changes--)
        {
            text = Changed(text);
        }

        var body = Encoding.UTF8.GetBytes(text);
        if (body.Length > 0 && random.Next(4) == 0)
        {
            body[random.Next(body.Length)] ^= (byte)(1 << random.Next(8));
        }

        return body;
    }

    private string Changed(string text) => random.Next(8) switch
    {
        0 or 1 or 2 => WithOneOf(Value().Matches(text), text, _ => Odd[random.Next(Odd.Length)]),
        3 => WithOneOf(Value().Matches(text), text, _ => $"\"{new string('x', random.Next(400))}\""),
        4 => WithOneOf(Property().Matches(text), text, property => $"{property}, {property}"),
        5 => WithOneOf(Property().Matches(text), text, property => $"{string.Concat(Enumerable.Repeat("\"a\":[", random.Next(80)))}{property}"),
        6 => text[..random.Next(text.Length + 1)] + Inserted[random.Next(Inserted.Length)] + text[random.Next(text.Length + 1)..],
        _ => WithOneOf(Name().Matches(text), text, _ => Name().Match(text).Value),
    };

    private string WithOneOf(MatchCollection places, string text, Func<string, string> change)
    {
        if (places.Count == 0)
        {
            return text;
        }

        var place = places[random.Next(places.Count)];
        return $"{text[..place.Index]}{change(place.Value)}{text[(place.Index + place.Length)..]}";
    }

    [GeneratedRegex(@"(?<=:\s*)(?:""(?:[^""\\]|\\.)*""|[-+.\w]+)")]
    private static partial Regex Value();

    [GeneratedRegex(@"""(?:[^""\\]|\\.)*""\s*:\s*(?:""(?:[^""\\]|\\.)*""|[-+.\w]+)")]
    private static partial Regex Property();

    [GeneratedRegex(@"""(?:[^""\\]|\\.)*""(?=\s*:)")]
    private static partial Regex Name();
}
