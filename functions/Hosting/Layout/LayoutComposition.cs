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

        // A form stays open as long for the person before it as for anybody: a clock that was advanced by a month must not make it void.
        .AddSingleton(provider => new FormSigner(provider.GetRequiredService<IReadOnlyList<LinkKey>>(), TimeProvider.System))
        .AddSingleton<SameOrigin>();

    // Mail programs load pictures over https only, and from where everybody can reach them.
    private static MailBrand BrandOf(SiteAssets assets, SiteAddress site) => new(
        assets.Organization.Name,
        site.IsSecure && assets is { Organization.Logo.FitsMails: true, LogoHref: { } logo } ? site.At(logo) : null,
        assets.Organization.Accent.Light);
}
