using Microsoft.AspNetCore.Routing.Patterns;

namespace MentorFlow.Local.Hosting;

/// <summary>What two functions must not have in common.</summary>
internal static class NeighborRules
{
    public static IEnumerable<string> Check(IReadOnlyList<FunctionCandidate> functions) =>
    [
        .. Shared(functions, function => function.Name.ToUpperInvariant(), "share a name, and names ignore case"),
        .. Shared(functions, function => function.EntryPoint, "are overloads of one method, which the worker cannot tell apart"),
        .. functions.Where(function => function.Route is not null)
            .GroupBy(function => Shape(function.Route!))
            .SelectMany(SameMethods),
        .. Shadowed([.. functions.Where(function => function.Route is not null)]),
    ];

    private static IEnumerable<string> Shared(IEnumerable<FunctionCandidate> functions, Func<FunctionCandidate, string> key, string rule) =>
        functions.GroupBy(key).Where(group => group.Count() > 1).Select(group => $"{Names(group)} {rule}.");

    private static IEnumerable<string> SameMethods(IGrouping<string, FunctionCandidate> sameRoute) =>
        sameRoute.SelectMany(function => Methods(function).Select(method => (Method: method, Function: function)))
            .GroupBy(pair => pair.Method, pair => pair.Function, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1)
            .Select(group => $"{Names(group)} answer the same {group.Key} requests, which the worker calls ambiguous.");

    /// <param name="inOrder">HTTP functions in the host's order.</param>
    private static IEnumerable<string> Shadowed(IReadOnlyList<FunctionCandidate> inOrder) =>
        from shadowed in inOrder.Select((Function, index) => (Function, index))
        let reached = Methods(shadowed.Function)
        from before in inOrder.Take(shadowed.index)
        where Shape(before.Route!) != Shape(shadowed.Function.Route!) && RouteCoverage.Covers(before.Route!, shadowed.Function.Route!)
        let taken = reached.Intersect(Methods(before), StringComparer.OrdinalIgnoreCase).ToList()
        where taken.Count > 0
        select $"{shadowed.Function.Name} ({shadowed.Function.EntryPoint}) never sees {string.Join(", ", taken)} requests: {before.Name} sorts before it and takes all of its paths.";

    private static IEnumerable<string> Methods(FunctionCandidate function) =>
        ((HttpTriggerAttribute)function.Trigger!).Methods is { Length: > 0 } methods ? methods : HttpRoute.AllMethods;

    private static string Shape(RoutePattern route) => string.Join('/', route.PathSegments.Select(segment => string.Concat(segment.Parts.Select(Shape))));

    private static string Shape(RoutePatternPart part) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content.ToUpperInvariant(),
        RoutePatternParameterPart parameter =>
            $"{{{(parameter.IsCatchAll ? "*" : "")}{string.Join(':', parameter.ParameterPolicies.Select(policy => policy.Content).Order())}}}",
        RoutePatternSeparatorPart separator => separator.Content,
        _ => "",
    };

    private static string Names(IEnumerable<FunctionCandidate> functions) =>
        string.Join(" and ", functions.Select(function => $"{function.Name} ({function.EntryPoint})"));
}
