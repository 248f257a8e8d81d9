using System.Text.Json.Nodes;
using MentorFlow.Domain.Scim;
using MentorFlow.Functions.Scim.Schemas;

namespace MentorFlow.Functions.Scim.Resources;

/// <summary>
/// Takes of a body what the schemas have, in their types and their order, so that equal resources are equal texts. What the server alone says (id,
/// meta) and what is not kept is passed over (RFC 7644, 3.3 and 3.5.1); pure.
/// </summary>
internal static class ResourceReader
{
    public static JsonObject Read(JsonObject body, ResourceShape shape)
    {
        var read = ScimJson.Empty();
        foreach (var (name, value) in body)
        {
            if (shape.FindExtension(name) is { } extension)
            {
                foreach (var (part, said) in value as JsonObject ?? [])
                {
                    Put(read, shape.Find($"{extension.Id}:{part}"), said);
                }
            }
            else if (!shape.Core.IsCalled(name))
            {
                Put(read, shape.Find(name), value);
            }
        }

        return Ordered(read, shape);
    }

    /// <summary>The same resource, its attributes in the order of the schemas and without what is empty.</summary>
    public static JsonObject Ordered(JsonObject resource, ResourceShape shape)
    {
        var ordered = ScimJson.Empty();
        Move(resource, shape.TopAttributes, ordered);
        foreach (var extension in shape.Extensions)
        {
            if (resource[extension.Id] is JsonObject parts)
            {
                var kept = ScimJson.Empty();
                Move(parts, extension.Attributes, kept);
                if (kept.Count > 0)
                {
                    ordered[extension.Id] = kept;
                }
            }
        }

        return ordered;
    }

    /// <summary>How many values an attribute may have.</summary>
    public static JsonNode? ReadValue(ScimAttribute attribute, JsonNode? value) => attribute.Name == "members"
        ? ValueReader.Read(attribute, value, ScimGroup.MostMembers)
        : ValueReader.Read(attribute, value);

    private static void Put(JsonObject read, AttributePlace? place, JsonNode? value)
    {
        if (place is null or { IsReadOnly: true })
        {
            return;
        }

        var holder = Holder(read, place.Extension);
        if (place.Sub is { } sub)
        {
            if (!place.Attribute.IsMultiValued && ValueReader.Read(sub, value) is { } part)
            {
                (holder[place.Attribute.Name] ??= ScimJson.Empty())[sub.Name] = part;
            }
        }
        else if (ReadValue(place.Attribute, value) is { } whole)
        {
            holder[place.Attribute.Name] = whole;
        }
    }

    /// <summary>The object that holds the attributes of a schema, made where there is none.</summary>
    public static JsonObject Holder(JsonObject resource, ScimSchema? extension)
    {
        if (extension is null)
        {
            return resource;
        }

        if (resource[extension.Id] is not JsonObject holder)
        {
            resource[extension.Id] = holder = ScimJson.Empty();
        }

        return holder;
    }

    private static void Move(JsonObject from, IEnumerable<ScimAttribute> attributes, JsonObject to)
    {
        foreach (var attribute in attributes)
        {
            if (from[attribute.Name] is { } value && value is not (JsonObject { Count: 0 } or JsonArray { Count: 0 }))
            {
                to[attribute.Name] = Parts(attribute, value);
            }
        }
    }

    private static JsonNode Parts(ScimAttribute attribute, JsonNode value)
    {
        switch (value)
        {
            case JsonArray several:
                return new JsonArray([.. several.OfType<JsonNode>().Select(one => Parts(attribute, one))]);
            case JsonObject parts:
                var ordered = ScimJson.Empty();
                Move(parts, attribute.SubAttributes, ordered);
                return ordered;
            default:
                return value.DeepClone();
        }
    }
}
