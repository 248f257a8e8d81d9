using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MentorFlow.Domain.Programs;
using MentorFlow.Json;

namespace MentorFlow.Tests.Builders;

/// <summary>
/// Makes out of good definitions of programs what somebody could define by mistake, by haste or on purpose. The same seed makes the same ones.
/// </summary>
internal sealed class DefinitionMutator(int seed, IReadOnlyList<ProgramDefinition> samples)
{
    private static readonly string[] Words =
    [
        "OneToOne", "Peer", "Reverse", "Circle", "Admin", "Mutual", "MenteeChoice", "Optimizer", "Standard", "Light", "Formal", "Hired", "Promoted", "Mentor",
        "Mentee", "Host", "Rotating", "Sessions", "Writing", "Nobody", "Mentees", "Both", "Text", "Choice", "Several", "Scale", "Must", "More", "Provider",
        "Links", "Tables", "Anybody", "AcrossRoles", "Asia/Tokyo", "America/Sao_Paulo", "Mars/Olympus", "https://example.com/", "http://example.com",
        "one@example.com", "nobody", "fr", "xx-", "",
        " ", "\u202e", "😀", new('x', 121), new('x', 2_001), new('x', 5_000),
    ];

    private static readonly string[] Spans =
        ["P1D", "P2D", "P7D", "P10D", "P21D", "P42D", "P90D", "P180D", "P400D", "P731D", "PT1H", "PT12H", "PT0S", "-P1D", "P10675199D", "P1M"];

    private static readonly double[] Numbers = [-1, 0, 0.1, 0.5, 1, 2, 3, 5, 10, 60, 1_000, int.MaxValue, 1e300];

    private static readonly int[] Days = [-400, -30, -7, -1, 1, 7, 30, 400, 40_000];

    private readonly Random random = new(seed);

    public byte[] Next()
    {
        var root = JsonSerializer.SerializeToNode(samples[random.Next(samples.Count)], MentorFlowJson.Options)!;
        for (var changes = random.Next(3); changes >= 0; changes--)
        {
            var places = PlacesIn(root).ToList();
            if (places.Count > 0)
            {
                Change(places[random.Next(places.Count)]);
            }
        }

        return Encoding.UTF8.GetBytes(root.ToJsonString());
    }

    private void Change(Place place)
    {
        switch (random.Next(12))
        {
            case 0:
                place.Remove();
                break;
            case 1:
                place.Put(null);
                break;
            case 2 when place.Value is JsonArray array:
                array.Add(array.Count == 0 ? "x" : array[0]?.DeepClone());
                break;
            default:
                place.Put(Another(place.Value));
                break;
        }
    }

    private JsonNode? Another(JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.True => false,
        JsonValueKind.False => true,
        JsonValueKind.Number when random.Next(2) == 0 => double.Parse(value!.ToJsonString(), CultureInfo.InvariantCulture) + random.Next(-2, 3),
        JsonValueKind.Number => Numbers[random.Next(Numbers.Length)],
        JsonValueKind.String => AnotherText(value!.ToString()),
        JsonValueKind.Array => new JsonArray(),
        JsonValueKind.Object when random.Next(4) == 0 => new JsonObject(),
        JsonValueKind.Object => value!.DeepClone(),
        _ => Words[random.Next(Words.Length)],
    };

    private string AnotherText(string text) =>
        Durations.TryParse(text, out _) ? Spans[random.Next(Spans.Length)]
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var moment) ? Moment(moment)
        : Words[random.Next(Words.Length)];

    private string Moment(DateTimeOffset moment) => random.Next(10) switch
    {
        0 => "9999-12-31T23:59:59Z",
        1 => "0001-01-01T00:00:00Z",
        _ => moment.AddDays(Days[random.Next(Days.Length)]).ToString("O", CultureInfo.InvariantCulture),
    };

    private static IEnumerable<Place> PlacesIn(JsonNode node)
    {
        IEnumerable<Place> own = node switch
        {
            JsonObject known => known.Select(property => property.Key).ToList()
                .Select(name => new Place(known[name], other => known[name] = other, () => known.Remove(name))),
            JsonArray list => Enumerable.Range(0, list.Count)
                .Select(i => new Place(list[i], other => list[i] = other, () => list.RemoveAt(i))),
            _ => [],
        };
        return own.SelectMany(place => place.Value is JsonObject or JsonArray ? PlacesIn(place.Value).Prepend(place) : [place]);
    }

    /// <summary>Somewhere in the tree, and what can be done there.</summary>
    private sealed record Place(JsonNode? Value, Action<JsonNode?> Put, Action Remove);
}
