using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MentorFlow.Local.Hosting;

/// <summary>Marks an app that asked for the ASP.NET Core integration, and registers what results need.</summary>
internal sealed class WebIntegration
{
    public static void Add(IServiceCollection services)
    {
        services.TryAddSingleton<WebIntegration>();
        services.AddMvcCore();
    }

    public static bool IsIn(IServiceCollection services) => services.Any(service => service.ServiceType == typeof(WebIntegration));
}
