using MentorFlow.Functions.Coordinators.Rehearsals;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MentorFlow.Standalone.Rehearsals;

internal static class RehearsalsComposition
{
    public static IServiceCollection AddLocalRehearsals(this IServiceCollection services) =>
        services.Replace(ServiceDescriptor.Singleton<IRehearsals, LocalRehearsals>());
}
