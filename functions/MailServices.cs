using System.Globalization;
using MentorFlow.Mail;
using MentorFlow.Mail.Composing;
using MentorFlow.Mail.Outbox;
using MentorFlow.Mail.Pacing;
using MentorFlow.Mail.Rendering;
using MentorFlow.Mail.Smtp;
using MentorFlow.Orchestrations.Mailing;
using MentorFlow.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Functions;

/// <summary>Mail: one port, and the provider that the setting <c>Mail:Provider</c> names.</summary>
internal static class MailServices
{
    public static void AddMail(this IServiceCollection services, IConfiguration configuration)
    {
        var mail = configuration.GetSection("Mail");
        services.AddSingleton(MailSettings.Read(configuration));
        services.AddSingleton<MailRenderer>();
        services.AddSingleton<MailComposer>();
        services.AddSingleton<MailRoom>();
        services.AddSingleton(provider => new MailPace(provider.GetRequiredService<IDocumentStore>(), provider.GetRequiredService<TimeProvider>(), Pace(mail)));
        services.AddSingleton(provider => Sender(mail, configuration, provider.GetRequiredService<TimeProvider>()));
    }

    private static IMailSender Sender(IConfiguration mail, IConfiguration configuration, TimeProvider clock) => (mail["Provider"] ?? "outbox") switch
    {
        "outbox" when HostFolder.IsInMemory(configuration) => new MemoryMailSender(),
        "outbox" => new OutboxMailSender(HostFolder.At(configuration, "outbox"), clock),
        "smtp" => new SmtpMailSender(
            new SmtpSettings
            {
                Host = mail["Smtp:Host"] ?? throw new InvalidOperationException("The setting Mail:Smtp:Host is missing; the provider smtp needs a relay."),
                Port = int.Parse(mail["Smtp:Port"] ?? "587", CultureInfo.InvariantCulture),
                Security = Enum.Parse<SmtpSecurity>(mail["Smtp:Security"] ?? nameof(SmtpSecurity.StartTls), ignoreCase: true),
                UserName = mail["Smtp:UserName"],
                Password = mail["Smtp:Password"],
            },
            clock),
        var other => throw new InvalidOperationException($"The setting Mail:Provider is \"{other}\"; it must be outbox or smtp."),
    };

    /// <summary>"30/PT1M 100/PT1H": as many mails in any span as the provider allows; nothing for no limit.</summary>
    private static SendPace Pace(IConfiguration mail) => mail["Pace"] is not { Length: > 0 } text
        ? SendPace.Unlimited
        : new SendPace([.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Limit)]);

    private static PaceLimit Limit(string text) =>
        text.Split('/') is [var mails, var per] && int.TryParse(mails, CultureInfo.InvariantCulture, out var count) && count > 0 && Json.Durations.TryParse(per, out var span) && span > TimeSpan.Zero
            ? new PaceLimit(count, span)
            : throw new InvalidOperationException($"The setting Mail:Pace holds \"{text}\"; a limit is written like 30/PT1M.");
}
