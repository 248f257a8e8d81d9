using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace MentorFlow.Local.Hosting;

/// <summary>What an HTTP function may return and bind.</summary>
internal static class HttpRules
{
    public static IEnumerable<string> Check(FunctionCandidate function)
    {
        if (function.Trigger is not HttpTriggerAttribute trigger)
        {
            yield break;
        }

        if (trigger.AuthLevel != AuthorizationLevel.Anonymous)
        {
            yield return $"it asks callers for a host key ({trigger.AuthLevel}), which nobody has on Local: use AuthorizationLevel.Anonymous and authorize in the app";
        }

        var returned = AwaitedResult.TypeOf(function.Method.ReturnType);
        if (returned is null || !(returned.IsAssignableTo(typeof(IResult)) || returned.IsAssignableTo(typeof(IActionResult))))
        {
            yield return $"it returns {returned?.Name ?? "nothing"}, which answers 200 with an empty body: return IResult";
        }

        foreach (var parameter in function.Parameters.Where(IsNamed))
        {
            foreach (var refusal in Named(function, parameter))
            {
                yield return refusal;
            }
        }
    }

    private static bool IsNamed(ParameterInfo parameter) =>
        !parameter.IsDefined(typeof(BindingAttribute)) && !parameter.IsDefined(typeof(InputConverterAttribute))
        && NamedValue.Supports(parameter.ParameterType);

    private static IEnumerable<string> Named(FunctionCandidate function, ParameterInfo parameter)
    {
        var inRoute = function.RouteParameter(parameter.Name);
        if (inRoute is null && string.Equals(parameter.Name, "code", StringComparison.OrdinalIgnoreCase))
        {
            yield return "parameter code is never bound from the query, where the host keeps ?code= for its keys: read it from HttpRequest";
        }

        if (inRoute is null or { IsOptional: true } && IsRequired(parameter))
        {
            yield return $"parameter {parameter.Name} may be absent from the request and must be nullable";
        }
    }

    private static bool IsRequired(ParameterInfo parameter) =>
        !parameter.HasDefaultValue && parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null;
}
