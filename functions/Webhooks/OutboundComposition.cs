using MentorFlow.Domain.Links;
using MentorFlow.Domain.Webhooks;
using MentorFlow.Json;
using MentorFlow.Orchestrations.Calendars;
using MentorFlow.Orchestrations.Webhooks;
using MentorFlow.Providers.Webhooks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MentorFlow.Functions.Webhooks;

/// <summary>What tells other systems of events, by the settings section <c>Webhooks</c>.</summary>
internal static class OutboundComposition
{
    private const string OnAzure = "WEBSITE_SITE_NAME";

    /// <exception cref="SettingException">A setting cannot be read, or is none for Azure; the message says which.</exception>
    public static void AddOutbound(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(Read(configuration));
        services.AddSingleton(provider => new WebhookSecretBox(provider.GetRequiredService<IReadOnlyList<LinkKey>>()));
        services.TryAddSingleton<IWebhookSender, WebhookSender>();
        services.AddSingleton<WebhookActs>();
        services.AddSingleton<WebhookFiling>();
        services.AddSingleton<WebhookHealthActs>();
        services.AddSingleton<WebhookSending>();
        services.AddSingleton<FactsCalendarActs>();
    }

    /// <exception cref="SettingException">A setting cannot be read, or is none for Azure; the message says which.</exception>
    public static WebhookSettings Read(IConfiguration configuration)
    {
        var loopback = configuration["Webhooks:AllowLoopback"] is { Length: > 0 } text
            && (bool.TryParse(text, out var allowed)
                ? allowed
                : throw new SettingException($"The setting Webhooks:AllowLoopback is \"{text}\"; it must be true or false."));
        if (loopback && configuration[OnAzure] is { Length: > 0 })
        {
            throw new SettingException("The setting Webhooks:AllowLoopback is for trials on one machine; on Azure it must be false.");
        }

        var keep = configuration["Webhooks:KeepDeliveries"] is not { Length: > 0 } kept ? WebhookSettings.Default.Keep
            : Durations.TryParse(kept, out var span) && span >= WebhookSettings.Shortest ? span
            : throw new SettingException($"The setting Webhooks:KeepDeliveries is \"{kept}\"; it must be a span of at least a week, written like P30D.");
        return new WebhookSettings(loopback, keep);
    }
}
