using MentorFlow.Domain.Links;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Functions.Hosting.Layout;

internal static class LayoutComposition
{
    /// <summary>What forms need, on participant pages and in the console.</summary>
    public static IServiceCollection AddForms(this IServiceCollection services) => services
        .AddSingleton(provider => new FormSigner(provider.GetRequiredService<IReadOnlyList<LinkKey>>()))
        .AddSingleton<SameOrigin>();
}
