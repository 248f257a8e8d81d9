using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using MentorFlow.Domain.Scim;
using MentorFlow.Functions.Scim.Schemas;

namespace MentorFlow.Functions.Scim.Resources;

/// <summary>An account or a group as it goes over the wire.</summary>
/// <param name="Content">What the client set, in the types and the order of the schemas.</param>
internal sealed record ScimResource(
    ResourceShape Shape, string Id, JsonObject Content, int Version, DateTimeOffset CreatedAt, DateTimeOffset ChangedAt)
{
    /// <summary>Weak: another instance may write the same resource with its attributes in another order.</summary>
    public string ETag => $"W/\"{Version}\"";

    public static ScimResource Of(ScimUser user) =>
        new(ResourceShape.User, user.UserId, ScimJson.Parse(Encoding.UTF8.GetBytes(user.Content)), user.Version, user.CreatedAt, user.ChangedAt);

    /// <param name="withMembers">False spares making a list that nobody asked for.</param>
    public static ScimResource Of(ScimGroup group, bool withMembers = true)
    {
        var content = ScimJson.Empty();
        if (group.ExternalId is { } externalId)
        {
            content["externalId"] = externalId;
        }

        content["displayName"] = group.DisplayName;
        if (withMembers && group.Members.Count > 0)
        {
            content["members"] = new JsonArray([.. group.Members.Select(JsonNode (id) => Member(id))]);
        }

        return new ScimResource(ResourceShape.Group, group.GroupId, content, group.Version, group.CreatedAt, group.ChangedAt);
    }

    public Uri Location(Uri endpoint) => new($"{endpoint}{Shape.Endpoint}/{Id}");

    /// <summary>The whole of it, with what the server says.</summary>
    /// <param name="endpoint">Absolute, without a slash at the end.</param>
    public JsonObject Whole(Uri endpoint)
    {
        var whole = ScimJson.Empty();
        whole["schemas"] = new JsonArray(
            [.. Shape.Schemas.Where(schema => schema == Shape.Core || Content.ContainsKey(schema.Id)).Select(JsonNode (schema) => schema.Id)]);
        whole["id"] = Id;
        foreach (var (name, value) in Content)
        {
            whole[name] = value?.DeepClone();
        }

        if (whole["members"] is JsonArray members)
        {
            foreach (var member in members.OfType<JsonObject>())
            {
                member["$ref"] = $"{endpoint}{ResourceShape.User.Endpoint}/{member["value"]}";
                member["type"] = ResourceShape.User.Name;
            }
        }

        whole["meta"] = new JsonObject
        {
            ["resourceType"] = Shape.Name,
            ["created"] = Written(CreatedAt),
            ["lastModified"] = Written(ChangedAt),
            ["location"] = Location(endpoint).AbsoluteUri,
            ["version"] = ETag,
        };
        return whole;
    }

    private static JsonObject Member(string id)
    {
        var member = ScimJson.Empty();
        member["value"] = id;
        return member;
    }

    private static string Written(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
