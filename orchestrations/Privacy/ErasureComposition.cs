using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Orchestrations.Privacy;

/// <summary>What erases somebody.</summary>
public static class ErasureComposition
{
    public static IServiceCollection AddErasure(this IServiceCollection services) => services
        .AddSingleton<ErasureActs>()
        .AddSingleton<ErasureSearch>();
}
