using System.Text.Json.Nodes;
using MentorFlow.Functions.Scim.Schemas;

namespace MentorFlow.Functions.Scim.Resources;

/// <summary>Which attributes a client wants to see (RFC 7644, 3.9): some, all but some, or all. Names that lead nowhere are passed over.</summary>
/// <param name="IsOnly">Whether the places are those that are wanted, not those that are not.</param>
internal sealed record Projection(bool IsOnly, IReadOnlyList<AttributePlace> Places)
{
    public static Projection All { get; } = new(IsOnly: false, []);

    /// <summary>Whether the client asked for something else than all.</summary>
    public bool IsAsked => Places.Count > 0;

    /// <param name="only">Names, by comma; null or empty for no choice.</param>
    /// <param name="without">The same.</param>
    /// <exception cref="ScimFault">invalidValue: both are given.</exception>
    public static Projection Of(ResourceShape shape, string? only, string? without) => (Names(only), Names(without)) switch
    {
        ([], []) => All,
        (var wanted, []) => new Projection(IsOnly: true, Find(shape, wanted)),
        ([], var unwanted) => new Projection(IsOnly: false, Find(shape, unwanted)),
        _ => throw ScimFault.BadRequest(ScimFault.InvalidValue, "\"attributes\" and \"excludedAttributes\" cannot be asked for together."),
    };

    /// <summary>Whether anything of the attribute is to be shown.</summary>
    public bool Shows(string attribute) =>
        Places.Any(place => place.Attribute.Name == attribute && (IsOnly || place.Sub is null)) == IsOnly;

    /// <param name="whole">With all attributes; changed.</param>
    public JsonObject Of(JsonObject whole)
    {
        if (!IsOnly)
        {
            foreach (var place in Places.Where(place => !place.Attribute.IsAlwaysReturned))
            {
                Remove(whole, place);
            }

            return whole;
        }

        var chosen = ScimJson.Empty();
        foreach (var (name, value) in whole)
        {
            if (CommonSchema.Attributes.Any(attribute => attribute.IsAlwaysReturned && attribute.Name == name))
            {
                chosen[name] = value?.DeepClone();
            }
            else if (Chosen(name, value) is { } part)
            {
                chosen[name] = part;
            }
        }

        return chosen;
    }

    private static string[] Names(string? list) => list?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private static AttributePlace[] Find(ResourceShape shape, string[] names) => [.. names.Select(shape.Find).OfType<AttributePlace>()];

    private static void Remove(JsonObject whole, AttributePlace place)
    {
        var holder = place.Extension is { } extension ? whole[extension.Id] as JsonObject : whole;
        if (place.Sub is null)
        {
            holder?.Remove(place.Attribute.Name);
            return;
        }

        foreach (var entry in Entries(holder?[place.Attribute.Name]))
        {
            entry.Remove(place.Sub.Name);
        }
    }

    private JsonNode? Chosen(string name, JsonNode? value)
    {
        var inside = Places.Where(place => place.Extension?.Id == name).ToList();
        if (inside.Count > 0)
        {
            var parts = ScimJson.Empty();
            foreach (var (part, said) in value as JsonObject ?? [])
            {
                if (Parts([.. inside.Where(place => place.Attribute.Name == part)], said) is { } chosen)
                {
                    parts[part] = chosen;
                }
            }

            return parts.Count == 0 ? null : parts;
        }

        return Parts([.. Places.Where(place => place.Extension is null && place.Attribute.Name == name)], value);
    }

    private static JsonNode? Parts(IReadOnlyList<AttributePlace> places, JsonNode? value)
    {
        if (places.Count == 0 || value is null)
        {
            return null;
        }

        var copy = value.DeepClone();
        if (places.All(place => place.Sub is not null))
        {
            foreach (var entry in Entries(copy))
            {
                foreach (var name in entry.Select(part => part.Key).Where(name => places.All(place => place.Sub!.Name != name)).ToList())
                {
                    entry.Remove(name);
                }
            }
        }

        return copy;
    }

    private static IEnumerable<JsonObject> Entries(JsonNode? node) => node switch
    {
        JsonObject one => [one],
        JsonArray several => several.OfType<JsonObject>(),
        _ => [],
    };
}
