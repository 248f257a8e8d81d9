using Microsoft.AspNetCore.Routing.Patterns;

namespace MentorFlow.Local.Http;

/// <summary>What the routes of two functions must not have in common.</summary>
internal static class NeighborRules
{
    /// <param name="inOrder">HTTP functions in the host's order.</param>
    public static IEnumerable<string> Check(IReadOnlyList<HttpFunction> inOrder) =>
        inOrder.GroupBy(function => Shape(function.Route!)).SelectMany(SameMethods).Concat(Shadowed(inOrder));

    private static IEnumerable<string> SameMethods(IGrouping<string, HttpFunction> sameRoute) =>
        sameRoute.SelectMany(function => function.Methods.Select(method => (Method: method, function.Function.Name)))
            .GroupBy(pair => pair.Method, pair => pair.Name, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1)
            .Select(group => $"{string.Join(" and ", group)} answer the same {group.Key} requests, which the worker calls ambiguous.");

    // Every function is compared with every other, at every start: nearly all pairs differ in a literal, which is seen first.
    private static IEnumerable<string> Shadowed(IReadOnlyList<HttpFunction> inOrder)
    {
        string[] shapes = [.. inOrder.Select(function => Shape(function.Route!))];
        string?[][] literals = [.. inOrder.Select(function => Literals(function.Route!))];
        return from later in Enumerable.Range(0, inOrder.Count)
               from earlier in Enumerable.Range(0, later)
               where MayCover(literals[earlier], literals[later])
                   && shapes[earlier] != shapes[later]
                   && RouteCoverage.Covers(inOrder[earlier].Route!, inOrder[later].Route!)
               let shadowed = inOrder[later]
               let before = inOrder[earlier]
               let taken = shadowed.Methods.Intersect(before.Methods, StringComparer.OrdinalIgnoreCase).ToList()
               where taken.Count > 0
               select $"{shadowed.Function.Name} never sees {string.Join(", ", taken)} requests: {before.Function.Name} sorts before it and takes all of its paths.";
    }

    private static bool MayCover(string?[] general, string?[] special)
    {
        for (var i = 0; i < general.Length && i < special.Length; i++)
        {
            if (general[i] is { } literal && literal != special[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Each segment's only literal in capitals; null where it has a parameter.</summary>
    private static string?[] Literals(RoutePattern route) =>
        [.. route.PathSegments.Select(segment => segment.Parts is [RoutePatternLiteralPart literal] ? literal.Content.ToUpperInvariant() : null)];

    private static string Shape(RoutePattern route) => string.Join('/', route.PathSegments.Select(segment => string.Concat(segment.Parts.Select(Shape))));

    private static string Shape(RoutePatternPart part) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content.ToUpperInvariant(),
        RoutePatternParameterPart parameter =>
            $"{{{(parameter.IsCatchAll ? "*" : "")}{string.Join(':', parameter.ParameterPolicies.Select(policy => policy.Content).Order())}}}",
        RoutePatternSeparatorPart separator => separator.Content,
        _ => "",
    };
}
