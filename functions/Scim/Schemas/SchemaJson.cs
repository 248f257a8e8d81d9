using System.Text.Json;
using System.Text.Json.Nodes;

namespace MentorFlow.Functions.Scim.Schemas;

/// <summary>Schemas and resource types as clients read them (RFC 7643, 6 and 7).</summary>
internal static class SchemaJson
{
    public static JsonObject Of(ScimSchema schema, Uri endpoint) => new()
    {
        ["schemas"] = new JsonArray("urn:ietf:params:scim:schemas:core:2.0:Schema"),
        ["id"] = schema.Id,
        ["name"] = schema.Name,
        ["description"] = schema.Description,
        ["attributes"] = new JsonArray([.. schema.Attributes.Select(JsonNode (attribute) => Of(attribute))]),
        ["meta"] = new JsonObject { ["resourceType"] = "Schema", ["location"] = $"{endpoint}/Schemas/{schema.Id}" },
    };

    public static JsonObject Of(ResourceShape shape, Uri endpoint) => new()
    {
        ["schemas"] = new JsonArray("urn:ietf:params:scim:schemas:core:2.0:ResourceType"),
        ["id"] = shape.Name,
        ["name"] = shape.Name,
        ["description"] = shape.Core.Description,
        ["endpoint"] = shape.Endpoint,
        ["schema"] = shape.Core.Id,
        ["schemaExtensions"] = new JsonArray(
            [.. shape.Extensions.Select(JsonNode (extension) => new JsonObject { ["schema"] = extension.Id, ["required"] = false })]),
        ["meta"] = new JsonObject { ["resourceType"] = "ResourceType", ["location"] = $"{endpoint}/ResourceTypes/{shape.Name}" },
    };

    private static JsonObject Of(ScimAttribute attribute)
    {
        var described = new JsonObject
        {
            ["name"] = attribute.Name,
            ["type"] = Named(attribute.Type.ToString()),
            ["multiValued"] = attribute.IsMultiValued,
            ["description"] = attribute.Description,
            ["required"] = attribute.IsRequired,
            ["caseExact"] = attribute.IsCaseExact,
            ["mutability"] = Named(attribute.Mutability.ToString()),
            ["returned"] = attribute.IsAlwaysReturned ? "always" : "default",
            ["uniqueness"] = attribute.IsUnique ? "server" : "none",
        };
        if (attribute.CanonicalValues.Count > 0)
        {
            described["canonicalValues"] = new JsonArray([.. attribute.CanonicalValues.Select(JsonNode (value) => value)]);
        }

        if (attribute.References.Count > 0)
        {
            described["referenceTypes"] = new JsonArray([.. attribute.References.Select(JsonNode (value) => value)]);
        }

        if (attribute.SubAttributes.Count > 0)
        {
            described["subAttributes"] = new JsonArray([.. attribute.SubAttributes.Select(JsonNode (sub) => Of(sub))]);
        }

        return described;
    }

    private static string Named(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
