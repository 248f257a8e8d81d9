using System.Text;
using MentorFlow.Domain.Links;
using MentorFlow.Providers;
using Microsoft.Extensions.Configuration;

namespace MentorFlow.Functions.Hosting;

/// <summary>The keys that sign links: from settings (Key Vault on Azure), or on this machine from a file that is made at the first start.</summary>
internal static class LinkKeys
{
    private const string Setting = "Links:Keys";

    /// <summary>
    /// To be called before anything starts, where a wrong key is still one sentence; one that is missing, or that the platform has not
    /// fetched, is told by the readiness check.
    /// </summary>
    /// <exception cref="SettingException">A key is not of the form "id:secret".</exception>
    public static void Check(IConfiguration configuration)
    {
        if (configuration[Setting]?.StartsWith("@Microsoft.KeyVault", StringComparison.OrdinalIgnoreCase) != true)
        {
            ReadConfigured(configuration);
        }
    }

    /// <exception cref="SettingException">A key is not of the form "id:secret"; or none is configured, and documents are not kept on this machine.</exception>
    public static IReadOnlyList<LinkKey> Load(IConfiguration configuration)
    {
        if (ReadConfigured(configuration) is { Count: > 0 } keys)
        {
            return keys;
        }

        // Several instances share a store in the cloud: keys of their own would make each other's links void.
        if (string.Equals(configuration["Host:Storage"], "cosmos", StringComparison.OrdinalIgnoreCase))
        {
            configuration.Required(Setting);
        }

        if (HostFolder.IsInMemory(configuration))
        {
            return [LinkKey.Generate("m")];
        }

        var file = HostFolder.At(configuration, "link.key");
        if (!File.Exists(file))
        {
            Make(file);
        }

        return [Read(File.ReadAllText(file).Trim(), $"The file {file}")];
    }

    private static List<LinkKey> ReadConfigured(IConfiguration configuration) =>
        [.. (configuration[Setting] ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(key => Read(key, $"The setting {Setting}"))];

    /// <summary>Whole or not at all, and for its owner only: half a key would make every link void, and anybody's key would make every link theirs.</summary>
    private static void Make(string file)
    {
        OwnerOnly.CreateFolder(Path.GetDirectoryName(file)!);
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var key = LinkKey.Generate("a");
        using (var stream = new FileStream(file + ".new", options))
        {
            stream.Write(Encoding.UTF8.GetBytes($"{key.Id}:{Convert.ToBase64String(key.Secret.Span)}"));
            stream.Flush(flushToDisk: true);
        }

        File.Move(file + ".new", file);
    }

    private static LinkKey Read(string text, string source)
    {
        try
        {
            return LinkKey.Parse(text);
        }
        catch (FormatException unreadable)
        {
            throw new SettingException($"{source} cannot be read. {unreadable.Message}", unreadable);
        }
    }
}
