using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace MentorFlow.Functions.Hosting;

/// <summary>Where the app keeps files on a machine of its own; on Azure nothing is kept in files.</summary>
public static class HostFolder
{
    public const string Documents = "mentorflow.db";

    public const string Attachments = "attachments";

    public const string InputsKey = "inputs.key";

    public const string Erased = "erased.txt";

    public static bool IsInMemory(IConfiguration configuration) =>
        string.Equals(configuration["Host:Storage"], "memory", StringComparison.OrdinalIgnoreCase);

    /// <summary>For commands that read what a running app has written: a mistyped folder must not pass for one where nothing is wrong.</summary>
    /// <exception cref="SettingException">The app has never run there.</exception>
    public static void RequireData(IConfiguration configuration)
    {
        var isKeptHere = configuration["Host:Storage"] is not { Length: > 0 } storage || string.Equals(storage, "sqlite", StringComparison.OrdinalIgnoreCase);
        if (isKeptHere && !File.Exists(At(configuration, Documents)))
        {
            throw new SettingException(
                $"The data folder {Path.GetDirectoryName(At(configuration, Documents))} holds no data of MentorFlow. Name another with --Host:DataFolder=PATH.");
        }
    }

    /// <summary>How large the documents may become on the disk; null where the disk alone bounds them.</summary>
    /// <exception cref="SettingException">It is no number.</exception>
    public static int? MostMegabytes(IConfiguration configuration) => configuration["Host:MostMegabytes"] is not { Length: > 0 } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most > 0 ? most
        : throw new SettingException($"The setting Host:MostMegabytes is \"{text}\"; it must be a number from 1.");

    public static string At(IConfiguration configuration, string name) =>
        Path.Combine(Path.GetFullPath(configuration["Host:DataFolder"] ?? "data"), name);
}
