using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Local.Hosting;

/// <summary>What the app as a whole must have set up for the real host to serve it.</summary>
internal static class AppRules
{
    public static void Check(FunctionCatalog catalog, IServiceCollection services)
    {
        if (catalog.Functions.FirstOrDefault(function => function.Trigger is HttpTriggerAttribute) is { } http && !WebIntegration.IsIn(services))
        {
            throw new HostStartException($"{http.Name} takes HttpRequest: call ConfigureFunctionsWebApplication() on the builder.");
        }

        if (services.Count(service => service.ServiceType == typeof(TimeProvider)) > 1)
        {
            throw new HostStartException("The app replaces the host's TimeProvider: register its own with TryAddSingleton, so that Local can move the clock.");
        }
    }
}
