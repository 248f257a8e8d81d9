using System.ComponentModel;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.WebUtilities;

namespace MentorFlow.Functions.Coordinators.Api.OpenApi;

/// <summary>One HTTP function under /api, as its attributes and parameters tell it.</summary>
internal sealed partial class ApiEndpoint(MethodInfo method, HttpTriggerAttribute trigger, OperationAttribute operation)
{
    private const string Problem = "application/problem+json";

    // Health checks and webhooks are open: the one tells nothing, the others bring a signature or a secret.
    private readonly bool isOpen = trigger.Route is "api/health" or "api/ready" or "api/mail/events"
        || trigger.Route!.StartsWith("api/hris", StringComparison.Ordinal);

    public string Path { get; } = "/" + Constraint().Replace(trigger.Route!, "{$1}");

    public IEnumerable<string> Methods => (trigger.Methods ?? []).Select(name => name.ToLowerInvariant());

    public static IEnumerable<ApiEndpoint> In(Assembly assembly) =>
        from type in assembly.GetExportedTypes()
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        let trigger = method.GetParameters()
            .Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>())
            .FirstOrDefault(found => found is not null)
        where trigger?.Route?.StartsWith("api/", StringComparison.Ordinal) == true
        orderby trigger.Route, method.Name
        select new ApiEndpoint(method, trigger, method.GetCustomAttribute<OperationAttribute>() ?? new OperationAttribute(type.Name));

    // The last noun of the path; for what is done to a round or to the words of a mail, these.
    private string Tag => Path.Split('/').FirstOrDefault(part => part is "rounds" or "wording")
        ?? Path.Split('/').Last(part => part.Length > 0 && !part.StartsWith('{') && part is not "start" and not "resolve" and not "verify");

    public JsonObject Describe(SchemaRegistry schemas)
    {
        var described = new JsonObject
        {
            ["operationId"] = method.GetCustomAttribute<FunctionAttribute>()!.Name,
            ["summary"] = operation.Summary,
            ["tags"] = new JsonArray(Tag),
            ["parameters"] = new JsonArray([.. method.GetParameters().Where(IsNamed).Select(JsonNode (parameter) => Parameter(parameter, schemas))]),
            ["responses"] = Responses(schemas),
            ["security"] = isOpen
                ? new JsonArray()
                : new JsonArray(new JsonObject { ["key"] = new JsonArray() }, new JsonObject { ["console"] = new JsonArray() }),
        };
        if (Body(schemas) is { } body)
        {
            described["requestBody"] = body;
        }

        return described;
    }

    private JsonObject? Body(SchemaRegistry schemas)
    {
        var content = new JsonObject();
        if (operation.Body is { } type)
        {
            content["application/json"] = new JsonObject { ["schema"] = schemas.For(type) };
        }

        foreach (var mediaType in operation.MediaTypes)
        {
            content[mediaType] = new JsonObject();
        }

        return content.Count > 0 ? new JsonObject { ["required"] = true, ["content"] = content } : null;
    }

    private JsonObject Responses(SchemaRegistry schemas)
    {
        var success = new JsonObject { ["description"] = ReasonPhrases.GetReasonPhrase(operation.Success) };
        if (operation.Answers is { } type)
        {
            success["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = schemas.For(type) } };
        }

        var responses = new JsonObject { [operation.Success.ToString()] = success };
        var refusals = operation.Refusals.Codes();
        foreach (var status in isOpen ? refusals : [401, .. refusals])
        {
            responses[status.ToString()] = new JsonObject
            {
                ["description"] = ReasonPhrases.GetReasonPhrase(status),
                ["content"] = new JsonObject { [Problem] = new JsonObject { ["schema"] = schemas.For(typeof(ProblemShape)) } },
            };
        }

        return responses;
    }

    private JsonObject Parameter(ParameterInfo parameter, SchemaRegistry schemas)
    {
        var inPath = Path.Contains($"{{{parameter.Name}}}", StringComparison.Ordinal);
        var described = new JsonObject
        {
            ["name"] = parameter.Name,
            ["in"] = inPath ? "path" : "query",
            ["required"] = inPath,
            ["schema"] = schemas.For(Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType),
        };
        if (parameter.GetCustomAttribute<DescriptionAttribute>() is { } description)
        {
            described["description"] = description.Description;
        }

        return described;
    }

    private static bool IsNamed(ParameterInfo parameter) =>
        (Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType) is { } type
            && (type.IsPrimitive || type == typeof(string) || type == typeof(Guid));

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Constraint();
}
