using Microsoft.Extensions.Configuration;

namespace MentorFlow.Functions;

/// <summary>Where the app keeps files on a machine of its own; on Azure nothing is kept in files.</summary>
internal static class HostFolder
{
    public static bool IsInMemory(IConfiguration configuration) =>
        string.Equals(configuration["Host:Storage"], "memory", StringComparison.OrdinalIgnoreCase);

    public static string At(IConfiguration configuration, string name) =>
        Path.Combine(Path.GetFullPath(configuration["Host:DataFolder"] ?? "data"), name);
}
