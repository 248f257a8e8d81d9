using System.Text.Json.Nodes;
using MentorFlow.Functions.Scim.Doors;
using MentorFlow.Functions.Scim.Schemas;

namespace MentorFlow.Functions.Scim.Discovery;

/// <summary>What a client may ask for (RFC 7643, 5 to 7).</summary>
internal static class ScimConfiguration
{
    private const string SchemaOfIt = "urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig";

    public static JsonObject Of(Uri endpoint) => new()
    {
        ["schemas"] = new JsonArray(SchemaOfIt),
        ["patch"] = Supported(isSupported: true),
        ["bulk"] = With(Supported(isSupported: false), ("maxOperations", 0), ("maxPayloadSize", 0)),
        ["filter"] = With(Supported(isSupported: true), ("maxResults", ScimPage.MostResults)),
        ["changePassword"] = Supported(isSupported: false),
        ["sort"] = Supported(isSupported: false),
        ["etag"] = Supported(isSupported: true),
        ["authenticationSchemes"] = new JsonArray(new JsonObject
        {
            ["type"] = "oauthbearertoken",
            ["name"] = "Bearer token",
            ["description"] = "A token from the settings of this server, in the header Authorization.",
            ["specUri"] = "https://www.rfc-editor.org/info/rfc6750",
            ["primary"] = true,
        }),
        ["meta"] = new JsonObject { ["resourceType"] = "ServiceProviderConfig", ["location"] = $"{endpoint}/ServiceProviderConfig" },
    };

    public static IReadOnlyList<JsonObject> Schemas(Uri endpoint) =>
        [.. ResourceShape.All.SelectMany(shape => shape.Schemas).Select(schema => SchemaJson.Of(schema, endpoint))];

    public static IReadOnlyList<JsonObject> ResourceTypes(Uri endpoint) => [.. ResourceShape.All.Select(shape => SchemaJson.Of(shape, endpoint))];

    private static JsonObject Supported(bool isSupported) => new() { ["supported"] = isSupported };

    private static JsonObject With(JsonObject feature, params ReadOnlySpan<(string Name, int Value)> limits)
    {
        foreach (var (name, value) in limits)
        {
            feature[name] = value;
        }

        return feature;
    }
}
