using MentorFlow.Domain.Hris;
using MentorFlow.Functions.Hosting;
using MentorFlow.Functions.Webhooks.Hris;
using MentorFlow.Functions.Webhooks.MailEvents;
using MentorFlow.Orchestrations.Conflicts;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Orchestrations.Hris;
using MentorFlow.Orchestrations.People;
using MentorFlow.Providers.Hris;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Functions.Webhooks;

internal static class WebhooksComposition
{
    /// <exception cref="SettingException">A connection, a secret or a span cannot work; the message says which.</exception>
    public static void AddWebhooks(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(MailEventSecrets.Read(configuration));
        services.AddSingleton(new HrisConnections(HrisSettings.Read(configuration)));
        services.AddSingleton<TurningPointActs>();
        services.AddSingleton<PersonAddresses>();
        services.AddSingleton(HrisSettings.Keeping(configuration));
        services.AddSingleton<HrisActs>();
        services.AddSingleton<PersonCorrectionActs>();
        services.AddSingleton<PersonMergeActs>();
        services.AddSingleton<GuestActs>();
        services.AddSingleton<GuestEndActs>();
        services.AddSingleton<AddressActs>();
        services.AddSingleton<HrisEventActs>();
        services.AddSingleton<HrisReplayActs>();
        services.AddSingleton<HrisConnectionActs>();
        services.AddTransient<HrisTrials>();
        services.AddHostedService<HrisTrialAtStart>();
        services.AddSingleton<ConflictActs>();
        services.AddOutbound(configuration);
        if (configuration["Hris:DirectoryFile"] is { } file)
        {
            configuration.Check("Hris:DirectoryFile", File.Exists, "the path of a file that is there");
            services.AddSingleton<IHrisDirectory>(new FileHrisDirectory(file));
        }
        else
        {
            services.AddHttpClient<IHrisDirectory, HrisDirectory>()
                .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        }
    }
}
