using System.Text.Json;
using MentorFlow.Local.Rpc;
using Microsoft.AspNetCore.Routing.Patterns;

namespace MentorFlow.Local.Http;

/// <summary>An HTTP function as the host routes to it.</summary>
internal sealed class HttpFunction
{
    private static readonly string[] AllMethods = ["GET", "POST", "PUT", "DELETE", "HEAD", "PATCH", "OPTIONS", "TRACE", "CONNECT"];

    /// <param name="prefix">The route prefix of host.json.</param>
    public HttpFunction(WorkerFunction function, string prefix)
    {
        Function = function;
        Template = Text(function, "route") ?? function.Name;
        AuthLevel = Text(function, "authLevel") ?? "Function";
        Methods = function.Binding.TryGetProperty("methods", out var methods) && methods.ValueKind is JsonValueKind.Array && methods.GetArrayLength() > 0
            ? [.. methods.EnumerateArray().Select(method => method.GetString()!.ToUpperInvariant())]
            : AllMethods;
        Route = Parse($"{prefix}/{Template}".TrimStart('/'));
    }

    public WorkerFunction Function { get; }

    /// <summary>The route as it was written, without the prefix.</summary>
    public string Template { get; }

    public string AuthLevel { get; }

    public IReadOnlyList<string> Methods { get; }

    /// <summary>The parsed route; null where the template cannot be read.</summary>
    public RoutePattern? Route { get; }

    private static string? Text(WorkerFunction function, string property) =>
        function.Binding.TryGetProperty(property, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private static RoutePattern? Parse(string route)
    {
        try
        {
            return RoutePatternFactory.Parse(route);
        }
        catch (RoutePatternException)
        {
            return null;
        }
    }
}
