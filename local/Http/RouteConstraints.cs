using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Constraints;

namespace MentorFlow.Local.Http;

/// <summary>The inline constraints of the host's router, made here so that a cold start does not build the whole routing stack for them.</summary>
internal static class RouteConstraints
{
    // One for all routes that write it alike: the framework's own constraint compiles one a route.
    private static readonly ConcurrentDictionary<string, Regex> Expressions = new(StringComparer.Ordinal);

    /// <summary>The constraint a template names, as in <c>range(1,9)</c>; null for one the host does not know or cannot read.</summary>
    public static IRouteConstraint? Create(string inline)
    {
        var open = inline.IndexOf('(');
        var (name, argument) = open > 0 && inline.EndsWith(')') ? (inline[..open], inline[(open + 1)..^1]) : (inline, null);
        try
        {
            return argument is null ? Plain(name) : WithArgument(name, argument);
        }
        catch (Exception unreadable) when (unreadable is FormatException or OverflowException or ArgumentException)
        {
            return null;
        }
    }

    // As the framework reads it.
    private static Regex Expression(string pattern) =>
        new(pattern, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Compiled, TimeSpan.FromSeconds(10));

    private static IRouteConstraint? Plain(string name) => name.ToLowerInvariant() switch
    {
        "int" => new IntRouteConstraint(),
        "long" => new LongRouteConstraint(),
        "bool" => new BoolRouteConstraint(),
        "guid" => new GuidRouteConstraint(),
        "alpha" => new AlphaRouteConstraint(),
        "required" => new RequiredRouteConstraint(),
        "datetime" => new DateTimeRouteConstraint(),
        "decimal" => new DecimalRouteConstraint(),
        "double" => new DoubleRouteConstraint(),
        "float" => new FloatRouteConstraint(),
        _ => null,
    };

    private static IRouteConstraint? WithArgument(string name, string argument) => (name.ToLowerInvariant(), argument.Split(',')) switch
    {
        ("regex", _) => new RegexRouteConstraint(Expressions.GetOrAdd(argument, Expression)),
        ("minlength", [var least]) => new MinLengthRouteConstraint(Integer(least)),
        ("maxlength", [var most]) => new MaxLengthRouteConstraint(Integer(most)),
        ("length", [var exactly]) => new LengthRouteConstraint(Integer(exactly)),
        ("length", [var least, var most]) => new LengthRouteConstraint(Integer(least), Integer(most)),
        ("min", [var least]) => new MinRouteConstraint(Long(least)),
        ("max", [var most]) => new MaxRouteConstraint(Long(most)),
        ("range", [var least, var most]) => new RangeRouteConstraint(Long(least), Long(most)),
        _ => null,
    };

    private static int Integer(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static long Long(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
