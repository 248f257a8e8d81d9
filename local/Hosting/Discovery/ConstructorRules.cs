using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Local.Hosting;

/// <summary>Whether the container can make each function's class: found at start here, and at the first call on Azure.</summary>
internal static class ConstructorRules
{
    public static void Check(FunctionCatalog catalog, IServiceProvider services)
    {
        var known = services.GetRequiredService<IServiceProviderIsService>();
        var refusals = catalog.Functions
            .Where(function => !function.Method.IsStatic)
            .SelectMany(function => function.Method.DeclaringType!.GetConstructors().Single().GetParameters()
                .Where(parameter => !parameter.HasDefaultValue && !known.IsService(parameter.ParameterType))
                .Select(parameter => $"{function.Name} ({function.Candidate.EntryPoint}): its constructor asks for {parameter.ParameterType.Name}, which nobody registered."))
            .ToList();
        if (refusals.Count > 0)
        {
            throw new HostStartException(string.Join(Environment.NewLine, ["The worker could not create these functions:", .. refusals]));
        }
    }
}
