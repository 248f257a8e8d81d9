using MentorFlow.Domain.TextMessages;
using MentorFlow.Orchestrations.TextMessages;
using MentorFlow.Providers.TextMessages;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Functions.Hosting;

/// <summary>Text messages: one port, and the provider that the setting <c>Text:Provider</c> names.</summary>
internal static class TextServices
{
    // A message about a call that has broken is of no use much later.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <exception cref="SettingException">The gateway cannot be used as it is set; the message says which setting.</exception>
    public static void AddTextMessages(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<TextNumberActs>();
        services.AddSingleton<TextMessageWriter>();
        switch (configuration["Text:Provider"])
        {
            case null or "" or "none":
                services.AddSingleton<ITextMessages, NoTextMessages>();
                break;
            case "webhook":
                var gateway = new GatewaySettings(AddressIn(configuration), SecretIn(configuration));
                services.AddSingleton<ITextMessages>(built => new GatewayTextMessages(Client(), gateway, built.GetRequiredService<TimeProvider>()));
                break;
            case var other:
                throw new SettingException($"The setting Text:Provider is \"{other}\"; it must be none or webhook.");
        }
    }

    private static HttpClient Client() =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { Timeout = Patience };

    // A gateway on this machine needs no certificate.
    private static Uri AddressIn(IConfiguration configuration) =>
        Uri.TryCreate(configuration.Required("Text:Url"), UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            ? address
            : throw new SettingException(
                $"The setting Text:Url is \"{configuration["Text:Url"]}\"; it must be an address such as https://gateway.example.com/messages.");

    // What is set is not repeated: it may be nearly right.
    private static ReadOnlyMemory<byte> SecretIn(IConfiguration configuration) =>
        GatewaySettings.ReadSecret(configuration.Required("Text:Secret"))
        ?? throw new SettingException("The setting Text:Secret is none; it must be whsec_ and 24 to 64 bytes in base64.");
}
