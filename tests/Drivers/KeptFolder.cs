using System.Globalization;
using System.IO.Compression;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Drivers;

/// <summary>Data folders as released versions left them: "1.0.zip" holds the folder "data" of that version and, in "left", when it was left.</summary>
internal static class KeptFolder
{
    private const string Setting = "MENTORFLOW_FOLDER";

    private const string Data = "data";

    private const string Left = "left";

    private static readonly string Place = Repository.File("tests/Histories/Folders");

    /// <summary>Whether a folder of this version is to be written: once, when it is released.</summary>
    public static bool IsAskedFor => Environment.GetEnvironmentVariable(Setting) is "write";

    public static IReadOnlyList<string> Versions =>
        [.. Directory.GetFiles(Place, "*.zip").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    /// <param name="folder">That the folder "data" is unpacked into.</param>
    /// <returns>When the folder was left: no clock may stand before it.</returns>
    public static async Task<DateTimeOffset> UnpackAsync(string version, string folder)
    {
        await ZipFile.ExtractToDirectoryAsync(Path.Combine(Place, $"{version}.zip"), folder);
        if (!OperatingSystem.IsWindows())
        {
            // Keys that others may read are refused, and an archive does not tell whose they are.
            foreach (var key in Directory.GetFiles(Path.Combine(folder, Data), "*.key"))
            {
                File.SetUnixFileMode(key, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }
        }

        return DateTimeOffset.Parse(await File.ReadAllTextAsync(Path.Combine(folder, Left)), CultureInfo.InvariantCulture);
    }

    /// <param name="folder">With the folder "data", which no process has open.</param>
    public static async Task KeepAsync(string version, string folder, DateTimeOffset left)
    {
        foreach (var held in Directory.GetFiles(Path.Combine(folder, Data), "*.lock"))
        {
            File.Delete(held);
        }

        await File.WriteAllTextAsync(Path.Combine(folder, Left), left.ToString("O", CultureInfo.InvariantCulture));
        Directory.CreateDirectory(Place);
        var archive = Path.Combine(Place, $"{version}.zip");
        File.Delete(archive);
        await ZipFile.CreateFromDirectoryAsync(folder, archive, CompressionLevel.SmallestSize, includeBaseDirectory: false);
    }
}
