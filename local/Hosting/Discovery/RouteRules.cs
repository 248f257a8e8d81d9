using Microsoft.AspNetCore.Routing.Patterns;

namespace MentorFlow.Local.Hosting;

/// <summary>Which route templates the host and the worker behind it both understand.</summary>
internal static class RouteRules
{
    public static IEnumerable<string> Check(FunctionCandidate function)
    {
        if (function.Trigger is not HttpTriggerAttribute { Route: var template })
        {
            yield break;
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
            yield return $"its route \"{template ?? function.Name}\" cannot be read as a route template";
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
