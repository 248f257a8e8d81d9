using MentorFlow.Branding;
using MentorFlow.Content;
using MentorFlow.Domain.Links;
using MentorFlow.Functions.Hosting.Assets;
using MentorFlow.Localization;
using MentorFlow.Mails.Rendering;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Functions.Hosting.Layout;

internal static class LayoutComposition
{
    /// <summary>What pages and forms need, for participants and in the console, and whose they are, which mails show as well.</summary>
    /// <exception cref="SettingException">The organization cannot be shown as it is set.</exception>
    public static IServiceCollection AddLayout(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(OrganizationSettings.Read(configuration))
        .AddSingleton<SiteAssets>()
        .AddSingleton(provider => BrandOf(provider.GetRequiredService<SiteAssets>(), provider.GetRequiredService<SiteAddress>()))
        .AddSingleton(provider => Languages.BuiltIn.With(provider.GetRequiredService<ContentLibrary>()))
        .AddSingleton(provider => new FormSigner(provider.GetRequiredService<IReadOnlyList<LinkKey>>()))
        .AddSingleton<SameOrigin>();

    // Mail programs load pictures over https only, and from where everybody can reach them.
    private static MailBrand BrandOf(SiteAssets assets, SiteAddress site) => new(
        assets.Organization.Name,
        site.IsSecure && assets is { Organization.Logo.FitsMails: true, LogoHref: { } logo } ? site.At(logo) : null,
        assets.Organization.Accent.Light);
}
