using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MentorFlow.Tests.Azure.Cosmos;

/// <summary>
/// As much of the query language as the adapter speaks; anything else is a failure, so that a new statement is first looked at against the emulator
/// or a real account.
/// </summary>
internal sealed partial class CosmosDoubleQuery(JsonNode query)
{
    private readonly string text = query["query"]!.GetValue<string>();
    private readonly Dictionary<string, JsonNode?> parameters = query["parameters"]?.AsArray()
        .ToDictionary(p => p!["name"]!.GetValue<string>(), p => p!["value"])
        ?? [];

    public CosmosReply Run(IEnumerable<JsonObject> documents, string? maxItems, string? continuation)
    {
        var results = text == "SELECT DISTINCT VALUE c.pk FROM c" ? Keys(documents)
            : Counting().Match(text) is { Success: true } counting ? Number(documents, counting.Groups["where"].Value)
            : Documents(documents);
        var from = continuation is null ? 0 : int.Parse(continuation, System.Globalization.CultureInfo.InvariantCulture);
        var size = maxItems is null or "-1" ? 100 : int.Parse(maxItems, System.Globalization.CultureInfo.InvariantCulture);
        var page = results.Skip(from).Take(size).ToArray();
        var next = from + page.Length < results.Count ? $"{from + page.Length}" : null;
        var body = new JsonObject { ["_rid"] = CosmosDoubleMetadata.Rid(), ["Documents"] = new JsonArray(page), ["_count"] = page.Length };
        return new CosmosReply(200, body, Charge: 2.5 + (0.5 * page.Length), Continuation: next);
    }

    private static List<JsonNode?> Keys(IEnumerable<JsonObject> documents) =>
        [.. documents.Select(document => document["pk"]!.GetValue<string>()).Distinct().Select(key => (JsonNode?)JsonValue.Create(key))];

    private List<JsonNode?> Number(IEnumerable<JsonObject> documents, string where) => [JsonValue.Create(Holding(documents, where).Count())];

    private IEnumerable<JsonObject> Holding(IEnumerable<JsonObject> documents, string where)
    {
        var conditions = where.Split(" AND ").Select(Condition).ToArray();
        return documents.Where(document => conditions.All(holds => holds(document)));
    }

    private List<JsonNode?> Documents(IEnumerable<JsonObject> documents)
    {
        var select = Select().Match(text);
        if (!select.Success)
        {
            throw new InvalidOperationException($"The double does not know the statement: {text}");
        }

        var found = Holding(documents, select.Groups["where"].Value)
            .OrderBy(document => document["id"]!.GetValue<string>(), StringComparer.Ordinal);
        var ordered = select.Groups["order"].Value == "DESC" ? found.Reverse() : found;
        var top = select.Groups["top"].Success ? int.Parse(select.Groups["top"].Value, System.Globalization.CultureInfo.InvariantCulture) : int.MaxValue;
        return
        [
            .. ordered.Take(top).Select(document => new JsonObject { ["body"] = document["body"]!.DeepClone(), ["_etag"] = document["_etag"]!.DeepClone() }),
        ];
    }

    private Func<JsonObject, bool> Condition(string condition)
    {
        if (Prefix().Match(condition) is { Success: true } prefix)
        {
            var start = parameters[prefix.Groups[1].Value]!.GetValue<string>();
            return document => document["id"]!.GetValue<string>().StartsWith(start, StringComparison.Ordinal);
        }

        if (After().Match(condition) is { Success: true } after)
        {
            var (sign, id) = (after.Groups[1].Value == ">" ? 1 : -1, parameters[after.Groups[2].Value]!.GetValue<string>());
            return document => string.CompareOrdinal(document["id"]!.GetValue<string>(), id) * sign > 0;
        }

        var equal = Equal().Match(condition);
        if (!equal.Success)
        {
            throw new InvalidOperationException($"The double does not know the condition: {condition}");
        }

        var names = Name().Matches(equal.Groups["path"].Value).Select(name => name.Groups[1].Value).ToArray();
        var value = parameters[equal.Groups["value"].Value];
        return document => JsonNode.DeepEquals(names.Aggregate((JsonNode?)document, (node, name) => node?[name]), value);
    }

    [GeneratedRegex(@"^SELECT (TOP (?<top>\d+) )?c\.body, c\._etag FROM c WHERE (?<where>.+) ORDER BY c\.id (?<order>ASC|DESC)$")]
    private static partial Regex Select();

    [GeneratedRegex(@"^SELECT VALUE COUNT\(1\) FROM c WHERE (?<where>.+)$")]
    private static partial Regex Counting();

    [GeneratedRegex(@"^STARTSWITH\(c\.id, (@\w+)\)$")]
    private static partial Regex Prefix();

    [GeneratedRegex(@"^c\.id ([<>]) (@\w+)$")]
    private static partial Regex After();

    [GeneratedRegex(@"^c(?<path>(\.\w+|\[""\w+""\])+) = (?<value>@\w+)$")]
    private static partial Regex Equal();


    [GeneratedRegex(@"(?:\.|\["")(\w+)")]
    private static partial Regex Name();
}
