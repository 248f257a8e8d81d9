using System.Reflection;
using System.Text.Json.Nodes;
using MentorFlow.Functions.Coordinators.Access;

namespace MentorFlow.Functions.Coordinators.Api.OpenApi;

/// <summary>The OpenAPI document, built from what stands at the endpoints themselves: nothing to keep in step by hand.</summary>
public static class ApiDocument
{
    public static JsonObject Of(Assembly assembly, string version)
    {
        var schemas = new SchemaRegistry();
        var paths = new JsonObject();
        foreach (var endpoint in ApiEndpoint.In(assembly))
        {
            if (paths[endpoint.Path] is not JsonObject path)
            {
                paths[endpoint.Path] = path = [];
            }

            foreach (var method in endpoint.Methods)
            {
                path[method] = endpoint.Describe(schemas);
            }
        }

        return new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject { ["title"] = "MentorFlow", ["version"] = version, ["description"] = "Everything the coordinator console can do." },
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["schemas"] = schemas.Named,
                ["securitySchemes"] = new JsonObject
                {
                    ["key"] = new JsonObject { ["type"] = "apiKey", ["in"] = "header", ["name"] = LocalConsoleAccess.KeyHeader },
                    ["console"] = new JsonObject { ["type"] = "apiKey", ["in"] = "cookie", ["name"] = LocalConsoleAccess.Cookie },
                },
            },
        };
    }
}
