using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MentorFlow.Domain.Programs;
using MentorFlow.Json;

namespace MentorFlow.Domain.Changes;

/// <summary>One field that a version of a program says otherwise than the one before.</summary>
/// <param name="Path">As the API spells it: "calendar.midpointEvent", "coordinators[1].email".</param>
/// <param name="Before">As the API writes it, cut where it is long; null where it said nothing.</param>
/// <param name="After">Likewise.</param>
public sealed record FieldChange(string Path, string? Before, string? After, ChangedPart Part);

/// <summary>What of a program a change touches.</summary>
public enum ChangedPart
{
    /// <summary>What people read, and what the program is for: it counts at once.</summary>
    Texts,

    /// <summary>Who looks after it, who may come in and how many: it counts at once.</summary>
    People,

    /// <summary>Its dates.</summary>
    Calendar,

    /// <summary>How the rounds that are to come match.</summary>
    Matching,

    /// <summary>What is asked when, and how often.</summary>
    Policy,

    /// <summary>Where its events are, and who has a time of their own.</summary>
    Events,
}

/// <summary>What one definition of a program says otherwise than another, field by field; pure.</summary>
public static class ProgramDifference
{
    /// <summary>Characters of a value that are kept.</summary>
    public const int LongestValue = 300;

    private static readonly HashSet<string> OfPeople =
        ["coordinators", "sponsor", "safeguarding", "helper", "whistleblowingPage", "managers", "reports", "entryRules", "sizeCap", "pilot", "form"];

    public static IReadOnlyList<FieldChange> Of(ProgramDefinition before, ProgramDefinition after) =>
        [.. Between("", NodeOf(before), NodeOf(after))];

    /// <summary>Whether anything under the path is another.</summary>
    /// <param name="path">Without the dot that follows.</param>
    public static bool Touches(this IReadOnlyList<FieldChange> difference, string path) => difference.Any(change =>
        change.Path.StartsWith(path, StringComparison.Ordinal)
        && (change.Path.Length == path.Length || change.Path[path.Length] is '.' or '['));

    /// <summary>What a field of a definition belongs to.</summary>
    /// <param name="path">As the API spells it.</param>
    public static ChangedPart PartOf(string path) => path.Split('.', '[')[0] switch
    {
        "calendar" or "zone" => ChangedPart.Calendar,
        "matching" or "profile" or "circles" => ChangedPart.Matching,
        "policy" or "level" or "introductions" => ChangedPart.Policy,
        "events" or "meetingLink" or "speed" => ChangedPart.Events,
        var people when OfPeople.Contains(people) => ChangedPart.People,
        _ => ChangedPart.Texts,
    };

    // A definition leaves out what its level says: compared is what counts.
    private static JsonNode? NodeOf(ProgramDefinition definition) =>
        JsonSerializer.SerializeToNode(definition with { Policy = definition.Policy ?? StructureLevels.PolicyOf(definition.Level) }, MentorFlowJson.Options);

    private static IEnumerable<FieldChange> Between(string path, JsonNode? before, JsonNode? after) => (before, after) switch
    {
        (JsonObject old, JsonObject renewed) => old.Select(property => property.Key)
            .Union(renewed.Select(property => property.Key))
            .SelectMany(name => Between(path.Length == 0 ? name : $"{path}.{name}", old[name], renewed[name])),
        (JsonArray old, JsonArray renewed) when IsOfObjects(old) || IsOfObjects(renewed) => Enumerable.Range(0, Math.Max(old.Count, renewed.Count))
            .SelectMany(i => Between($"{path}[{i}]", i < old.Count ? old[i] : null, i < renewed.Count ? renewed[i] : null)),
        _ => IsSame(before, after) ? [] : [new FieldChange(path, Written(before), Written(after), PartOf(path))],
    };

    // A moment is the same whatever offset it is written with.
    private static bool IsSame(JsonNode? before, JsonNode? after) =>
        JsonNode.DeepEquals(before, after) || (MomentOf(before) is { } old && old == MomentOf(after));

    private static DateTimeOffset? MomentOf(JsonNode? value) =>
        value is JsonValue one && one.TryGetValue<string>(out var text) && text.Contains('T', StringComparison.Ordinal)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
                ? moment
                : null;

    private static bool IsOfObjects(JsonArray array) => array.Count > 0 && array[0] is JsonObject;

    private static string? Written(JsonNode? value)
    {
        var text = value is JsonValue one && one.TryGetValue<string>(out var words) ? words : value?.ToJsonString(MentorFlowJson.Options);
        return text is { Length: > LongestValue } ? $"{text[..(LongestValue - 1)]}…" : text;
    }
}
