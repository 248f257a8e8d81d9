using MentorFlow.Domain.Calendars;
using MentorFlow.Domain.Hours;
using MentorFlow.Domain.Links;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Functions.Hosting;

/// <summary>What signs links, visits and whatever else people carry back to us, each use with keys of its own.</summary>
internal static class LinkServices
{
    /// <exception cref="SettingException">A key cannot be read.</exception>
    public static void AddLinks(this IServiceCollection services, IConfiguration configuration)
    {
        LinkKeys.Check(configuration);
        services.AddSingleton(provider => LinkKeys.Load(configuration));
        services.AddSingleton(provider => new LinkSigner(Keys(provider), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new VisitSigner(Keys(provider), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new BrowserSigner(Keys(provider)));
        services.AddSingleton(provider => new VisitCodeSigner(Keys(provider)));
        services.AddSingleton(provider => new FeedSigner(Keys(provider)));
        services.AddSingleton(provider => new FactsSigner(Keys(provider)));
        services.AddSingleton(provider => new ProofSigner(Keys(provider)));
    }

    private static IReadOnlyList<LinkKey> Keys(IServiceProvider provider) => provider.GetRequiredService<IReadOnlyList<LinkKey>>();
}
