using MentorFlow.Domain.Privacy;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Orchestrations.Retention;

/// <summary>What keeping the rule of how long data is kept needs.</summary>
public static class RetentionComposition
{
    /// <param name="policy">The organization's rule.</param>
    public static IServiceCollection AddRetention(this IServiceCollection services, RetentionPolicy policy) => services
        .AddSingleton(policy)
        .AddSingleton<RetentionRemoval>()
        .AddSingleton<RetentionByAge>()
        .AddSingleton<RetentionAnnouncing>()
        .AddSingleton<RetentionPeople>()
        .AddSingleton<RetentionActs>();
}
