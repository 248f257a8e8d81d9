using MentorFlow.Domain.Assistants;
using MentorFlow.Providers.Assistants;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Functions.Hosting;

/// <summary>The assistant: off, unless the organization names an endpoint of its own.</summary>
internal static class AssistantServices
{
    private const string Completions = "/chat/completions";

    /// <exception cref="SettingException">The endpoint cannot be used as it is set; the message says which setting.</exception>
    public static void AddAssistant(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration["Assistant:Endpoint"] is not { Length: > 0 } endpoint)
        {
            services.AddSingleton<IAssistant, NoAssistant>();
            return;
        }

        var allowsInside = configuration["Assistant:AllowInside"] switch
        {
            null or "" or "false" => false,
            "true" => true,
            var other => throw new SettingException($"The setting Assistant:AllowInside is \"{other}\"; it must be true or false."),
        };
        var key = configuration["Assistant:Key"] is { Length: > 0 } set ? set : null;
        services.AddSingleton(new AssistantSettings(AddressOf(endpoint, allowsInside), key, configuration.Required("Assistant:Model"), allowsInside));
        services.AddSingleton<IAssistant, ModelEndpoint>();
    }

    // On this machine nothing is on its way that a certificate would guard.
    private static Uri AddressOf(string endpoint, bool allowsInside) =>
        Uri.TryCreate($"{endpoint.TrimEnd('/')}{Completions}", UriKind.Absolute, out var address)
            && address is { Query: "", Fragment: "", UserInfo: "" }
            && (address.Scheme == Uri.UriSchemeHttps || (allowsInside && address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            ? address
            : throw new SettingException(
                $"The setting Assistant:Endpoint is \"{endpoint}\"; it must be an https address such as https://models.example.com/v1.");
}
