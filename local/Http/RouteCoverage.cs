using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace MentorFlow.Local.Http;

/// <summary>
/// Tells whether one route takes every path of another. The host stops at the first match by function name, so the other would never be reached.
/// </summary>
internal static class RouteCoverage
{
    public static bool Covers(RoutePattern general, RoutePattern special)
    {
        for (var i = 0; i < general.PathSegments.Count; i++)
        {
            var segment = general.PathSegments[i];
            if (segment.Parts is [RoutePatternParameterPart { IsCatchAll: true, ParameterPolicies.Count: 0 }])
            {
                return true;
            }

            if (i >= special.PathSegments.Count)
            {
                return segment.Parts is [RoutePatternParameterPart { IsOptional: true } or RoutePatternParameterPart { Default: not null }];
            }

            if (!Covers(segment, special.PathSegments[i]))
            {
                return false;
            }
        }

        return general.PathSegments.Count == special.PathSegments.Count;
    }

    private static bool Covers(RoutePatternPathSegment general, RoutePatternPathSegment special) => (general.Parts, special.Parts) switch
    {
        ([RoutePatternParameterPart wide], [RoutePatternLiteralPart literal]) =>
            wide.ParameterPolicies.All(policy => Allows(policy, wide.Name, literal.Content)),
        ([RoutePatternParameterPart { IsCatchAll: false } wide], [RoutePatternParameterPart { IsCatchAll: false } narrow]) =>
            (wide.IsOptional || !narrow.IsOptional)
                && wide.ParameterPolicies.All(policy => narrow.ParameterPolicies.Any(same => same.Content == policy.Content)),
        ([RoutePatternLiteralPart one], [RoutePatternLiteralPart other]) => string.Equals(one.Content, other.Content, StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    private static bool Allows(RoutePatternParameterPolicyReference policy, string name, string value) =>
        RouteConstraints.Create(policy.Content!)?.Match(null, null, name, new RouteValueDictionary { [name] = value }, RouteDirection.IncomingRequest) == true;
}
