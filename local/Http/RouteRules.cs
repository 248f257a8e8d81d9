using Microsoft.AspNetCore.Routing.Patterns;

namespace MentorFlow.Local.Http;

/// <summary>What the real host would reject, hang on or silently lose about the routes of an app.</summary>
internal static class RouteRules
{
    /// <returns>One sentence for every function and rule; none when all is well.</returns>
    public static IReadOnlyList<string> Check(IReadOnlyList<HttpFunction> functions)
    {
        List<string> refusals = [.. functions.SelectMany(function => Own(function).Select(refusal => $"{function.Function.Name}: {refusal}."))];
        return [.. refusals, .. NeighborRules.Check([.. functions.Where(function => function.Route is not null)])];
    }

    private static IEnumerable<string> Own(HttpFunction function)
    {
        var template = function.Template;
        if (!function.AuthLevel.Equals("Anonymous", StringComparison.OrdinalIgnoreCase))
        {
            yield return $"it asks callers for a host key ({function.AuthLevel}), which nobody has on one machine: use AuthorizationLevel.Anonymous and authorize in the app";
        }

        if (template is "" or "/")
        {
            yield return $"its route \"{template}\" makes every call of the app hang: the root is \"{{ignored:maxlength(0)?}}\"";
        }
        else if (template is ['/', ..] or ['~', ..])
        {
            yield return $"its route \"{template}\" must not start with '{template[0]}': the prefix and a slash come before it";
        }
        else if (function.Route is null)
        {
            yield return $"its route \"{template}\" cannot be read as a route template";
        }
        else if (FirstSegment(function.Route) is "admin" or "runtime")
        {
            yield return $"its route \"{template}\" starts with a word that belongs to the host itself (admin, runtime)";
        }

        foreach (var policy in function.Route?.Parameters.SelectMany(part => part.ParameterPolicies) ?? [])
        {
            if (RouteConstraints.Create(policy.Content!) is null)
            {
                yield return $"its route \"{template}\" has the constraint \"{policy.Content}\", which the host does not know";
            }
        }
    }

    private static string? FirstSegment(RoutePattern route) =>
        route.PathSegments is [{ Parts: [RoutePatternLiteralPart literal] }, ..] ? literal.Content.ToLowerInvariant() : null;
}
