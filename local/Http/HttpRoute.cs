using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;

namespace MentorFlow.Local.Http;

/// <summary>Which requests one HTTP function answers.</summary>
internal sealed class HttpRoute
{
    private readonly HashSet<string> methods;
    private readonly TemplateMatcher matcher;
    private readonly (string Key, IRouteConstraint Constraint)[] constraints;

    public HttpRoute(HttpFunction function)
    {
        var pattern = function.Route!;
        Function = function;
        methods = new(function.Methods, StringComparer.OrdinalIgnoreCase);
        matcher = new TemplateMatcher(new RouteTemplate(pattern), new RouteValueDictionary(pattern.Defaults));
        constraints =
        [
            .. pattern.Parameters.SelectMany(part => part.ParameterPolicies.Select(policy => (part.Name, RouteConstraints.Create(policy.Content!)!))),
        ];
    }

    public HttpFunction Function { get; }

    /// <summary>The values in the path, where method, path and constraints fit; null otherwise.</summary>
    public RouteValueDictionary? Match(HttpContext context)
    {
        var values = new RouteValueDictionary();
        return methods.Contains(context.Request.Method) && matcher.TryMatch(context.Request.Path, values) && constraints.All(Holds)
            ? values
            : null;

        bool Holds((string Key, IRouteConstraint Constraint) rule) =>
            !values.TryGetValue(rule.Key, out var value) || value is null
            || rule.Constraint.Match(context, route: null, rule.Key, values, RouteDirection.IncomingRequest);
    }
}
