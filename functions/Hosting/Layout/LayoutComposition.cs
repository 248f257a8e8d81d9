using MentorFlow.Domain.Links;
using MentorFlow.Localization;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Functions.Hosting.Layout;

internal static class LayoutComposition
{
    /// <summary>What pages and forms need, for participants and in the console.</summary>
    public static IServiceCollection AddLayout(this IServiceCollection services) => services
        .AddSingleton(Languages.BuiltIn)
        .AddSingleton(provider => new FormSigner(provider.GetRequiredService<IReadOnlyList<LinkKey>>()))
        .AddSingleton<SameOrigin>();
}
