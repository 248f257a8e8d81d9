using System.Reflection;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Routing.Template;

namespace MentorFlow.Tests.Conventions;

/// <summary>Where the console and the participants' part answer a GET, as their functions name it.</summary>
internal static class PageRoutes
{
    private static readonly string[] Parts = ["console", "m"];

    private static readonly RouteTemplate[] Templates =
    [
        .. Product.App.GetTypes()
            .SelectMany(type => type.GetMethods())
            .Where(method => method.IsDefined(typeof(FunctionAttribute)))
            .SelectMany(method => method.GetParameters())
            .Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>())
            .OfType<HttpTriggerAttribute>()
            .Where(trigger => trigger.Methods is { } methods && methods.Contains("get"))
            .Select(trigger => trigger.Route)
            .OfType<string>()
            .Where(route => Parts.Contains(route.Split('/')[0]))
            .Select(route => new RouteTemplate(RoutePatternFactory.Parse(route))),
    ];

    /// <summary>Each with its places, without their rules: "console/people/{personId}".</summary>
    public static IReadOnlyList<string> All { get; } = [.. Templates.Select(template => NameOf(template)).Order(StringComparer.Ordinal)];

    /// <summary>The one that answers: of those that fit, the one with the fewest places.</summary>
    /// <param name="path">Without a query.</param>
    /// <returns>Null where none does.</returns>
    public static string? Of(string path) => Templates
        .Where(template => new TemplateMatcher(template, new RouteValueDictionary()).TryMatch(path, new RouteValueDictionary()))
        .OrderBy(template => RoutePrecedence.ComputeInbound(template))
        .Select(template => NameOf(template))
        .FirstOrDefault();

    private static string NameOf(RouteTemplate template) =>
        string.Join('/', template.Segments.Select(segment => string.Concat(segment.Parts.Select(part => part.IsParameter ? $"{{{part.Name}}}" : part.Text))));
}
