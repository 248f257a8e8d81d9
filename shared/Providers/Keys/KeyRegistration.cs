using Azure.Core;
using Azure.Identity;
using MentorFlow.Domain.Keys;
using MentorFlow.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MentorFlow.Providers.Keys;

/// <summary>Which key wraps the keys of people, and how long what they open is kept.</summary>
public static class KeyRegistration
{
    /// <param name="configuration">Settings "Ledger:VaultKey" and "Ledger:KeepInputs".</param>
    /// <param name="isShared">Whether documents are shared with other instances.</param>
    /// <param name="file">Of the key on one machine, where none of a vault is set; null keeps it in memory.</param>
    /// <exception cref="SettingException">A setting cannot be used, or others may read the file.</exception>
    public static IServiceCollection AddPersonKeys(this IServiceCollection services, IConfiguration configuration, bool isShared, string? file)
    {
        services.AddSingleton(RetentionOf(configuration["Ledger:KeepInputs"]));
        services.AddSingleton<PersonKeys>();
        if (configuration["Ledger:VaultKey"] is { Length: > 0 } text)
        {
            var key = Address(text);
            services.TryAddSingleton<TokenCredential>(_ => new DefaultAzureCredential());
            return services.AddSingleton<IKeyWrapping>(provider => new VaultKey(key, provider.GetRequiredService<TokenCredential>()));
        }

        if (isShared)
        {
            return services.AddSingleton<IKeyWrapping, MissingKey>();
        }

        if (file is not null)
        {
            LocalKey.Check(file);
        }

        return services.AddSingleton<IKeyWrapping>(_ => file is null ? LocalKey.InMemory() : LocalKey.InFile(file));
    }

    private static InputsRetention RetentionOf(string? text) =>
        text is not { Length: > 0 } ? InputsRetention.Default
        : Durations.TryParse(text, out var span) && span >= InputsRetention.Shortest ? new InputsRetention(span)
        : throw new SettingException($"The setting Ledger:KeepInputs is \"{text}\"; it must be a span of at least a day, written like P1095D.");

    private static Uri Address(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && address.Scheme == Uri.UriSchemeHttps
        && address is { Query: "", Fragment: "", UserInfo: "" }
        && address.Host.Contains('.', StringComparison.Ordinal)
        && address.AbsolutePath.TrimEnd('/').Split('/') is ["", "keys", { Length: > 0 }]
            ? address
            : throw new SettingException(
                "The setting Ledger:VaultKey must be the https address of a key without its version, such as https://contoso.vault.azure.net/keys/inputs.");
}
