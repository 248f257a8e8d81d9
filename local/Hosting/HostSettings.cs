using System.Globalization;
using MentorFlow.Local.Clock;
using Microsoft.Extensions.Configuration;

namespace MentorFlow.Local.Hosting;

/// <summary>How the host runs, from the settings section <c>Host</c>.</summary>
/// <param name="Urls">Addresses to listen on (http only).</param>
/// <param name="DataFolder">Absolute path of the folder that holds everything that must outlive the process; null keeps nothing.</param>
/// <param name="Http">False runs functions and engine without listening anywhere.</param>
/// <param name="AlwaysReplay">True replays every turn from the beginning of its history: for tests of orchestrators.</param>
public sealed record HostSettings(IReadOnlyList<string> Urls, string? DataFolder, ClockSettings Clock, bool Http, bool AlwaysReplay)
{
    /// <summary>Of the app and no setting: whether every commit waits for the disk.</summary>
    public bool SurvivesPowerLoss { get; init; } = true;

    /// <summary>How large the histories may become on the disk, in megabytes; null where the disk alone bounds them.</summary>
    public int? MostMegabytes { get; init; }

    private const string Section = "Host";
    private static readonly string[] Known = ["Urls", "DataFolder", "Clock", "ClockStart", "DaytimeIn", "Storage", "MostMegabytes", "Http", "Replay"];

    /// <exception cref="HostStartException">A setting is unknown or cannot be read.</exception>
    public static HostSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        if (section.GetChildren().FirstOrDefault(child => !Known.Contains(child.Key, StringComparer.OrdinalIgnoreCase)) is { } unknown)
        {
            throw new HostStartException($"The setting {unknown.Path} is unknown; known are {string.Join(", ", Known.Select(key => $"{Section}:{key}"))}.");
        }

        var folder = Choice(section, "Storage", StorageKind.Sqlite) is StorageKind.Sqlite ? Path.GetFullPath(section["DataFolder"] ?? "data") : null;
        return new HostSettings(
            ReadUrls(section["Urls"] ?? configuration["urls"] ?? "http://localhost:7071"),
            folder,
            new ClockSettings(
                Choice(section, "Clock", ClockKind.Real),
                ReadTime(section["ClockStart"]),
                ReadZone(section["DaytimeIn"]),
                folder is null ? null : Path.Combine(folder, "clock-offset")),
            Choice(section, "Http", Switch.True) is Switch.True,
            Choice(section, "Replay", Replay.WhenNeeded) is Replay.Always)
        {
            MostMegabytes = ReadMegabytes(section["MostMegabytes"]),
        };
    }

    private static string[] ReadUrls(string text)
    {
        var urls = text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return urls.Length > 0 && urls.All(url => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttp)
            ? urls
            : throw new HostStartException($"The setting {Section}:Urls is \"{text}\"; it must be one or more http:// addresses, separated by semicolons.");
    }

    private static DateTimeOffset? ReadTime(string? text) =>
        text is null ? null
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time
        : throw new HostStartException($"The setting {Section}:ClockStart is \"{text}\"; it must be a time such as 2027-01-04T08:00:00Z.");

    private static TimeZoneInfo? ReadZone(string? text) =>
        text is null ? null
        : TimeZoneInfo.TryFindSystemTimeZoneById(text, out var zone) ? zone
        : throw new HostStartException($"The setting {Section}:DaytimeIn is \"{text}\"; it must be an IANA time zone such as Europe/Lisbon.");

    private static int? ReadMegabytes(string? text) =>
        string.IsNullOrEmpty(text) ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most > 0 ? most
        : throw new HostStartException($"The setting {Section}:MostMegabytes is \"{text}\"; it must be a number from 1.");

    private static T Choice<T>(IConfiguration section, string key, T otherwise)
        where T : struct, Enum =>
        section[key] is not { } text ? otherwise
        : Enum.GetNames<T>().Contains(text, StringComparer.OrdinalIgnoreCase) ? Enum.Parse<T>(text, ignoreCase: true)
        : throw new HostStartException(
            $"The setting {Section}:{key} is \"{text}\"; it must be one of {string.Join(", ", Enum.GetNames<T>().Select(name => name.ToLowerInvariant()))}.");

    private enum StorageKind
    {
        Sqlite,
        Memory,
    }

    private enum Replay
    {
        WhenNeeded,
        Always,
    }

    private enum Switch
    {
        True,
        False,
    }
}
