using MentorFlow.Domain.Hris;
using MentorFlow.Json;
using MentorFlow.Providers.Hris;
using Microsoft.Extensions.Configuration;

namespace MentorFlow.Functions.Webhooks.Hris;

/// <summary>
/// Reads the HR systems from the settings section <c>Hris:Connections</c>: "{name}:Vendor", "{name}:Secrets" and, for thin events,
/// "{name}:ApiAddress" and "{name}:ApiKey"; and how long what they deliver is kept.
/// </summary>
internal static class HrisSettings
{
    /// <exception cref="SettingException">A connection would not work; every fault is named, none of the secrets is.</exception>
    public static IReadOnlyList<HrisConnection> Read(IConfiguration configuration)
    {
        var connections = configuration.GetSection("Hris:Connections").GetChildren().Select(Connection).ToList();
        var problems = connections.SelectMany(connection => connection.Problems(configuration["Hris:DirectoryFile"] is not null)).ToList();
        return problems.Count == 0 ? connections : throw new SettingException(string.Join(" ", problems));
    }

    /// <exception cref="SettingException">It is no span, or too short a one.</exception>
    public static HrisKeeping Keeping(IConfiguration configuration) =>
        configuration["Hris:KeepDeliveries"] is not { Length: > 0 } text ? HrisKeeping.Default
        : Durations.TryParse(text, out var span) && span >= HrisKeeping.Shortest ? new HrisKeeping(span)
        : throw new SettingException($"The setting Hris:KeepDeliveries is \"{text}\"; it must be a span of at least a week, written like P30D.");

    private static HrisConnection Connection(IConfigurationSection section) => new()
    {
        Name = section.Key,
        Vendor = Enum.TryParse<HrisVendor>(section["Vendor"], ignoreCase: true, out var vendor)
            ? vendor
            : throw new SettingException($"The setting {section.Path}:Vendor must be one of {string.Join(", ", Enum.GetNames<HrisVendor>())}."),
        Secrets = section["Secrets"]?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [],
        FieldNames = section.GetSection("FieldNames").GetChildren().ToDictionary(field => field.Key, field => field.Value ?? ""),
        ApiAddress = Address(section),
        ApiKey = section["ApiKey"],
    };

    private static Uri? Address(IConfigurationSection section) =>
        section["ApiAddress"] is not { Length: > 0 } text ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address
        : throw new SettingException($"The setting {section.Path}:ApiAddress is \"{text}\"; it must be an address such as https://acme.bamboohr.com/api/v1/.");
}
