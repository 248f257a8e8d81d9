using MentorFlow.Domain.Links;
using MentorFlow.Domain.Video;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Hosting;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Mails.Composing;
using MentorFlow.Mails.Rendering;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace MentorFlow.Functions.Coordinators.Pages.Settings;

/// <summary>How this deployment is set, to read: a setting is changed where the app runs, and holds from its next start. No secret is shown.</summary>
public sealed class ConsoleDeployment(
    ConsoleEntry access,
    MailBrand brand,
    MailSettings mail,
    VideoSettings video,
    SiteAddress site,
    IOptions<ConsoleSettings> entrance,
    IConfiguration configuration)
{
    [Function(nameof(ConsoleDeployment))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/settings")] HttpRequest request) =>
        Page.Show<SettingsPage, DeploymentModel>(
            request,
            new DeploymentModel(
                access.Visit(request),
                brand.Logo is not null,
                configuration["Mail:Provider"] is { Length: > 0 } provider ? provider : MailSettings.Outbox,
                mail,
                video.Provider,
                site.Base,
                entrance.Value,
                AppVersion.Text));
}

/// <param name="LogoInMails">Whether mails show the logo; else they say the name.</param>
/// <param name="MailProvider">As the setting names it.</param>
/// <param name="VideoProvider">Likewise.</param>
/// <param name="Site">Where people reach the app.</param>
public sealed record DeploymentModel(
    ConsoleVisit Visit,
    bool LogoInMails,
    string MailProvider,
    MailSettings Mail,
    string VideoProvider,
    Uri Site,
    ConsoleSettings Access,
    string Version);
