using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace MentorFlow.Local.Hosting;

/// <summary>All functions of the app, each one acceptable to the real host.</summary>
internal sealed class FunctionCatalog
{
    private FunctionCatalog(IReadOnlyList<DiscoveredFunction> functions) => Functions = functions;

    /// <summary>In the order the host lists them: by name, ignoring case.</summary>
    public IReadOnlyList<DiscoveredFunction> Functions { get; }

    /// <exception cref="HostStartException">Some function breaks a rule; the message names every one with every rule it breaks.</exception>
    public static FunctionCatalog From(IEnumerable<MethodInfo> methods, IConfiguration settings)
    {
        var candidates = methods.Select(method => new FunctionCandidate(method))
            .OrderBy(function => function.Name, StringComparer.OrdinalIgnoreCase)
            .ToList();
        Rule[] rules =
        [
            DeclarationRules.Check, TriggerRules.Check, HttpRules.Check, RouteRules.Check, DurableRules.Check, TimerRules.Under(settings),
        ];
        var refusals = candidates
            .SelectMany(function => rules.SelectMany(rule => rule(function)).Select(refusal => $"{function.Name} ({function.EntryPoint}): {refusal}."))
            .Concat(NeighborRules.Check(candidates))
            .ToList();

        return refusals.Count == 0
            ? new FunctionCatalog([.. candidates.Select(candidate => new DiscoveredFunction(candidate))])
            : throw new HostStartException(string.Join(Environment.NewLine, ["The Functions host would not run these functions as written:", .. refusals]));
    }
}
