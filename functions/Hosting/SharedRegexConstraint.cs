using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing.Constraints;

namespace MentorFlow.Functions.Hosting;

/// <summary>
/// The constraint "regex(…)" of routes with one compiled expression for all routes that write it alike: the framework's own compiles one a route, which
/// is what the first look at each page waits for.
/// </summary>
public sealed class SharedRegexConstraint(string pattern) : RegexRouteConstraint(Compiled.GetOrAdd(pattern, Compile))
{
    private static readonly ConcurrentDictionary<string, Regex> Compiled = new(StringComparer.Ordinal);

    // As the framework reads it.
    private static Regex Compile(string pattern) =>
        new(pattern, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Compiled, TimeSpan.FromSeconds(10));
}
