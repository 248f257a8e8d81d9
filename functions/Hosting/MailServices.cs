using System.Globalization;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Storage;
using MentorFlow.Mails.Composing;
using MentorFlow.Mails.Pacing;
using MentorFlow.Mails.Rendering;
using MentorFlow.Mails.Samples;
using MentorFlow.Orchestrations.Mails;
using MentorFlow.Providers.Communication;
using MentorFlow.Providers.Graph;
using MentorFlow.Providers.Outbox;
using MentorFlow.Providers.Smtp;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Functions.Hosting;

/// <summary>Mail: one port, and the provider that the setting <c>Mail:Provider</c> names.</summary>
internal static class MailServices
{
    public static void AddMail(this IServiceCollection services, IConfiguration configuration)
    {
        var mail = configuration.GetSection("Mail");
        services.AddSingleton(MailSettings.Read(configuration));
        services.AddSingleton<MailRenderer>();
        services.AddSingleton<SampleMails>();
        services.AddSingleton<MailComposer>();
        services.AddSingleton<MailQueue>();
        services.AddSingleton<MailHandOver>();
        services.AddSingleton<PersonalMails>();
        services.AddSingleton(PersonalPaceOf(mail));
        services.AddSingleton<MailDispatch>();
        services.AddSingleton(built => new MailHolding(built.GetRequiredService<IDocumentStore>(), IsHeld(mail)));
        services.AddSingleton<MailHoldActs>();
        services.AddSingleton<DeliveryReportActs>();
        services.AddSingleton<WordingActs>();
        services.AddSingleton<MessageActs>();
        var pace = Pace(mail);
        services.AddSingleton(provider => new MailPace(provider.GetRequiredService<IDocumentStore>(), provider.GetRequiredService<TimeProvider>(), pace));
        services.AddSender(mail["Provider"] is { Length: > 0 } provider ? provider : MailSettings.Outbox, configuration);
    }

    private static void AddSender(this IServiceCollection services, string provider, IConfiguration configuration)
    {
        switch (provider)
        {
            case "outbox" when HostFolder.IsInMemory(configuration):
                services.AddSingleton<IMailSender, MemoryMailSender>();
                break;
            case "outbox":
                services.AddSingleton<IMailSender>(built =>
                    new OutboxMailSender(HostFolder.At(configuration, "outbox"), built.GetRequiredService<TimeProvider>()));
                break;
            case "smtp":
                var relay = Smtp(configuration);
                services.AddGuarded(built => new SmtpMailSender(relay, built.GetRequiredService<TimeProvider>()));
                break;
            case "graph":
                services.AddGraphMail();
                services.AddGuarded(built => built.GetRequiredKeyedService<IMailSender>(GraphRegistration.MailKey));
                break;
            case "acs":
                services.AddCommunicationServices(configuration);
                services.AddGuarded(built => built.GetRequiredKeyedService<IMailSender>(CommunicationRegistration.Key));
                break;
            default:
                throw new SettingException($"The setting Mail:Provider is \"{provider}\"; it must be outbox, smtp, graph or acs.");
        }
    }

    private static bool IsHeld(IConfiguration mail) => mail["Hold"] is { Length: > 0 } said
        && (bool.TryParse(said, out var held) ? held : throw new SettingException($"The setting Mail:Hold is \"{said}\"; it must be true or false."));

    private static void AddGuarded(this IServiceCollection services, Func<IServiceProvider, IMailSender> provider) =>
        services.AddSingleton<IMailSender>(built => new BounceGuard(provider(built), built.GetRequiredService<IDocumentStore>()));

    private static SmtpSettings Smtp(IConfiguration configuration) => new()
    {
        Host = configuration.Required("Smtp:Host"),
        Port = int.TryParse(configuration["Smtp:Port"] ?? "587", CultureInfo.InvariantCulture, out var port)
            ? port
            : throw new SettingException($"The setting Smtp:Port is \"{configuration["Smtp:Port"]}\"; it must be a number."),
        Security = Enum.TryParse<SmtpSecurity>(configuration["Smtp:Security"] ?? nameof(SmtpSecurity.StartTls), ignoreCase: true, out var security)
            ? security
            : throw new SettingException($"The setting Smtp:Security must be one of {string.Join(", ", Enum.GetNames<SmtpSecurity>())}."),
        UserName = configuration["Smtp:UserName"],
        Password = configuration["Smtp:Password"],
        Domain = configuration["Smtp:Domain"] is not { Length: > 0 } domain ? null
            : Uri.CheckHostName(domain) is UriHostNameType.Dns ? domain
            : throw new SettingException($"The setting Smtp:Domain is \"{domain}\"; it must be a domain such as mail.example.com."),
    };

    /// <summary>"30/PT1M 100/PT1H": as many mails in any span as the provider allows; nothing for no limit.</summary>
    private static SendPace Pace(IConfiguration mail) => mail["Pace"] is not { Length: > 0 } text
        ? SendPace.Unlimited
        : new SendPace([.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Limit)]);

    private static PersonalPace PersonalPaceOf(IConfiguration mail) => mail["MostAWeek"] is not { Length: > 0 } text
        ? new PersonalPace(PersonalPace.UsualMostAWeek)
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most > 0
            ? new PersonalPace(most)
            : throw new SettingException($"The setting Mail:MostAWeek is \"{text}\"; it must be a number from 1.");

    private static PaceLimit Limit(string text) =>
        text.Split('/') is [var mails, var per]
            && int.TryParse(mails, CultureInfo.InvariantCulture, out var count)
            && count > 0
            && Json.Durations.TryParse(per, out var span)
            && span > TimeSpan.Zero
            ? new PaceLimit(count, span)
            : throw new SettingException($"The setting Mail:Pace holds \"{text}\"; a limit is written like 30/PT1M.");
}
