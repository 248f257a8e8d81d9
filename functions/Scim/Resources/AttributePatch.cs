using System.Text.Json.Nodes;
using MentorFlow.Functions.Scim.Schemas;

namespace MentorFlow.Functions.Scim.Resources;

/// <summary>
/// Applies one operation to one attribute. Clients use add and replace for each other, so both set what has one value; of what has several, add
/// keeps the others.
/// </summary>
internal static class AttributePatch
{
    public static void Apply(JsonObject resource, PatchKind kind, PatchTarget target, JsonNode? value)
    {
        // Never to be set, and nothing to complain of: a directory sends the manager's name along.
        if (target.Place.IsReadOnly)
        {
            return;
        }

        var holder = ResourceReader.Holder(resource, target.Place.Extension);
        if (target.Place.Attribute.IsMultiValued)
        {
            new ValuesPatch(holder, target).Apply(kind, value);
        }
        else if (target.Place.Sub is { } sub)
        {
            ApplyPart(holder, target.Place.Attribute, sub, kind, value);
        }
        else
        {
            ApplyWhole(holder, target.Place.Attribute, kind, value);
        }
    }

    private static void ApplyWhole(JsonObject holder, ScimAttribute attribute, PatchKind kind, JsonNode? value)
    {
        var read = kind is PatchKind.Remove ? null : ValueReader.Read(attribute, value);
        if (read is null)
        {
            holder.Remove(attribute.Name);
        }
        else if (read is JsonObject parts && attribute.Value is null && holder[attribute.Name] is JsonObject known)
        {
            // Parts that are not named stay (RFC 7644, 3.5.2.3); a name is sent without its prefix.
            foreach (var (name, part) in parts)
            {
                known[name] = part?.DeepClone();
            }
        }
        else
        {
            holder[attribute.Name] = read;
        }
    }

    private static void ApplyPart(JsonObject holder, ScimAttribute attribute, ScimAttribute sub, PatchKind kind, JsonNode? value)
    {
        var read = kind is PatchKind.Remove ? null : ValueReader.Read(sub, value is JsonObject whole ? whole[sub.Name] : value);
        if (read is not null)
        {
            if (holder[attribute.Name] is not JsonObject parts)
            {
                holder[attribute.Name] = parts = ScimJson.Empty();
            }

            parts[sub.Name] = read;
        }
        else if (sub == attribute.Value)
        {
            holder.Remove(attribute.Name);
        }
        else
        {
            (holder[attribute.Name] as JsonObject)?.Remove(sub.Name);
        }
    }
}
