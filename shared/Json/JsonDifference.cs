using System.Text.Json;

namespace MentorFlow.Json;

/// <param name="Path">Names with dots, places in brackets: "writes.enrollment:17.document.stage".</param>
/// <param name="Before">As JSON; null where there was nothing.</param>
/// <param name="After">As JSON; null where there is nothing.</param>
public sealed record JsonChange(string Path, string? Before, string? After);

/// <summary>What differs between two JSON values, down to the smallest part, so that somebody can read it.</summary>
public static class JsonDifference
{
    /// <summary>Of one part, in letters: what is longer is cut.</summary>
    private const int Longest = 200;

    /// <returns>Empty for equal values; the order of properties does not count.</returns>
    public static IReadOnlyList<JsonChange> Between(JsonElement before, JsonElement after)
    {
        var changes = new List<JsonChange>();
        Compare("", before, after, changes);
        return changes;
    }

    private static void Compare(string path, JsonElement before, JsonElement after, List<JsonChange> changes)
    {
        if (before.ValueKind == JsonValueKind.Object && after.ValueKind == JsonValueKind.Object)
        {
            CompareObjects(path, before, after, changes);
        }
        else if (before.ValueKind == JsonValueKind.Array && after.ValueKind == JsonValueKind.Array)
        {
            CompareArrays(path, before, after, changes);
        }
        else if (before.ValueKind != after.ValueKind || Whole(before) != Whole(after))
        {
            changes.Add(new JsonChange(path, Said(before), Said(after)));
        }
    }

    private static void CompareObjects(string path, JsonElement before, JsonElement after, List<JsonChange> changes)
    {
        var names = before.EnumerateObject().Concat(after.EnumerateObject()).Select(property => property.Name).Distinct(StringComparer.Ordinal);
        foreach (var name in names.Order(StringComparer.Ordinal))
        {
            Compare(
                path.Length == 0 ? name : $"{path}.{name}",
                before.TryGetProperty(name, out var one) ? one : default,
                after.TryGetProperty(name, out var other) ? other : default,
                changes);
        }
    }

    private static void CompareArrays(string path, JsonElement before, JsonElement after, List<JsonChange> changes)
    {
        var (length, other) = (before.GetArrayLength(), after.GetArrayLength());
        for (var i = 0; i < Math.Max(length, other); i++)
        {
            Compare($"{path}[{i}]", i < length ? before[i] : default, i < other ? after[i] : default, changes);
        }
    }

    private static string? Whole(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Undefined => null,
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };

    private static string? Said(JsonElement value)
    {
        var text = value.ValueKind == JsonValueKind.Undefined ? null : value.GetRawText();
        return text is { Length: > Longest } ? $"{text[..Longest]}…" : text;
    }
}
