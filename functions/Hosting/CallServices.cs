using MentorFlow.Domain.Calls;
using MentorFlow.Orchestrations.Attachments;
using MentorFlow.Orchestrations.Calls;
using MentorFlow.Orchestrations.Threads;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Functions.Hosting;

/// <summary>The call on the session's page: its acts, and the servers by which browsers find each other.</summary>
internal static class CallServices
{
    /// <exception cref="SettingException">A server cannot be used as it is set; the message says which.</exception>
    public static void AddCalls(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(Read(configuration));
        services.AddSingleton<AttachmentActs>();
        services.AddSingleton<ThreadActs>();
        services.AddSingleton<CallActs>();
        services.AddSingleton<DeviceCheckActs>();
    }

    private static CallSettings Read(IConfiguration configuration)
    {
        var settings = new CallSettings(
            Servers("Call:StunUrls", configuration["Call:StunUrls"], "stun:", "stuns:"),
            Servers("Call:TurnUrls", configuration["Call:TurnUrls"], "turn:", "turns:"),
            configuration["Call:TurnSecret"] is { Length: > 0 } secret ? secret : null,
            RelayOnly(configuration["Call:RelayOnly"]));
        return (settings.TurnUrls.Count > 0, settings.TurnSecret) switch
        {
            (true, null) => throw new SettingException("The setting Call:TurnSecret is missing: the relay of Call:TurnUrls lets nobody in without it."),
            (false, not null) => throw new SettingException("The setting Call:TurnUrls is missing: Call:TurnSecret is of no use without a relay."),
            (false, _) when settings.RelayOnly => throw new SettingException("The setting Call:TurnUrls is missing: Call:RelayOnly leaves no other way."),
            _ => settings,
        };
    }

    private static string[] Servers(string setting, string? text, params ReadOnlySpan<string> schemes)
    {
        var urls = (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var url in urls)
        {
            if (!IsServer(url, schemes))
            {
                throw new SettingException(
                    $"The setting {setting} is \"{text}\"; it must be servers by space, each such as {schemes[0]}relay.example.com:3478.");
            }
        }

        return urls;
    }

    // RFC 7064 and 7065: a scheme, a host, perhaps a port; for a relay perhaps how it is reached.
    private static bool IsServer(string url, ReadOnlySpan<string> schemes)
    {
        foreach (var scheme in schemes)
        {
            if (url.StartsWith(scheme, StringComparison.Ordinal))
            {
                return url[scheme.Length..].Split('?') switch
                {
                    [var server] => IsHost(server),
                    [var server, "transport=udp" or "transport=tcp"] => scheme.StartsWith("turn", StringComparison.Ordinal) && IsHost(server),
                    _ => false,
                };
            }
        }

        return false;
    }

    private static bool IsHost(string server) =>
        Uri.TryCreate($"https://{server}", UriKind.Absolute, out var address) && address is { PathAndQuery: "/", UserInfo: "", Host.Length: > 0 }
        && !server.EndsWith('/');

    private static bool RelayOnly(string? text) => text switch
    {
        null or "" => false,
        _ when bool.TryParse(text, out var only) => only,
        _ => throw new SettingException($"The setting Call:RelayOnly is \"{text}\"; it must be true or false."),
    };
}
