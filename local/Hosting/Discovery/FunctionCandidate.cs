using System.Reflection;
using Microsoft.AspNetCore.Routing.Patterns;

namespace MentorFlow.Local.Hosting;

/// <summary>A method that calls itself a function, before anybody has checked whether the Functions host would agree.</summary>
internal sealed class FunctionCandidate
{
    public FunctionCandidate(MethodInfo method)
    {
        Method = method;
        Name = method.GetCustomAttribute<FunctionAttribute>()!.Name;
        Parameters = method.GetParameters();
        Triggers = [.. Parameters.SelectMany(parameter => parameter.GetCustomAttributes<TriggerBindingAttribute>())];
        Route = Triggers is [HttpTriggerAttribute http] ? Parse(http.Route ?? Name) : null;
    }

    public MethodInfo Method { get; }

    public string Name { get; }

    public ParameterInfo[] Parameters { get; }

    public IReadOnlyList<TriggerBindingAttribute> Triggers { get; }

    public TriggerBindingAttribute? Trigger => Triggers is [var trigger] ? trigger : null;

    /// <summary>The parsed route of an HTTP function; null for other functions and where the template cannot be read.</summary>
    public RoutePattern? Route { get; }

    public string EntryPoint => $"{Method.DeclaringType!.FullName}.{Method.Name}";

    public ParameterInfo? TriggerParameter =>
        Parameters.FirstOrDefault(parameter => parameter.IsDefined(typeof(TriggerBindingAttribute)));

    public RoutePatternParameterPart? RouteParameter(string? name) =>
        Route?.Parameters.FirstOrDefault(part => string.Equals(part.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The parameter an orchestrator takes its input with: the first one nothing else binds.</summary>
    public ParameterInfo? OrchestratorInput =>
        Parameters.FirstOrDefault(parameter => !parameter.IsDefined(typeof(BindingAttribute)) && !ParameterBindings.IsAmbient(parameter));

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
