using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MentorFlow.Functions.Coordinators.Rehearsals;

internal static class RehearsalComposition
{
    /// <summary>Adds all but the rehearsing itself, which the product on one machine brings.</summary>
    public static IServiceCollection AddRehearsals(this IServiceCollection services)
    {
        services.TryAddSingleton<IRehearsals, NoRehearsals>();
        return services.AddSingleton<RehearsalFiles>().AddSingleton<ForecastReading>().AddSingleton<RehearsalReading>().AddSingleton<RehearsalOrders>();
    }
}
