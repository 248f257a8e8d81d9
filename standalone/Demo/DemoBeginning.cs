using MentorFlow.Local.Clock;
using MentorFlow.Local.Hosting;
using MentorFlow.Standalone.Demo.History;
using Microsoft.Extensions.Configuration;

namespace MentorFlow.Standalone.Demo;

/// <summary>
/// Fills an empty data folder with the history of the demo. It is lived through in a folder beside, which takes its name once it is whole: a start that
/// was killed on the way begins again.
/// </summary>
internal static class DemoBeginning
{
    private const string Beside = ".beginning";

    /// <param name="configuration">As the product reads it.</param>
    /// <param name="args">The same on the command line.</param>
    /// <param name="progress">Told the date reached, and the share of the whole (0 to 1).</param>
    /// <exception cref="SettingException">The data are not kept in a folder.</exception>
    /// <exception cref="HostStartException">The folder cannot be written to, or another process is filling it.</exception>
    public static async Task EnsureAsync(
        IConfiguration configuration, IReadOnlyList<string> args, Action<DateTimeOffset, double> progress, CancellationToken cancellation)
    {
        if (configuration["Host:Storage"] is { Length: > 0 } storage && !storage.Equals("sqlite", StringComparison.OrdinalIgnoreCase))
        {
            throw new SettingException($"The demo has a history, which is kept in the data folder: it needs Host:Storage to be sqlite, and not {storage}.");
        }

        var settings = HostSettings.Read(configuration);
        var folder = settings.DataFolder!;
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            return;
        }

        try
        {
            await FillAsync(folder, Now(settings.Clock), args, progress, cancellation);
        }
        catch (Exception refused) when (refused is UnauthorizedAccessException or IOException)
        {
            throw new HostStartException($"The data folder {folder} cannot be filled: {refused.Message} Set another with --Host:DataFolder=PATH.", refused);
        }
    }

    private static async Task FillAsync(
        string folder, DateTimeOffset now, IReadOnlyList<string> args, Action<DateTimeOffset, double> progress, CancellationToken cancellation)
    {
        var beside = Path.TrimEndingDirectorySeparator(folder) + Beside;
        Directory.CreateDirectory(Path.GetDirectoryName(beside)!);
        using (Hold(beside))
        {
            if (Directory.Exists(beside))
            {
                Directory.Delete(beside, recursive: true);
            }

            await DemoHistory.LiveAsync(beside, now, args, progress, cancellation);
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder);
            }

            Directory.Move(beside, folder);
        }
    }

    // Beside the folder, which comes and goes while it is held.
    private static FileStream Hold(string beside)
    {
        try
        {
            return new FileStream(beside + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (IOException taken)
        {
            throw new HostStartException($"The folder {beside} is in use by another MentorFlow process, which lives through the demo's history.", taken);
        }
    }

    private static DateTimeOffset Now(ClockSettings settings)
    {
        var clock = Clocks.Create(settings);
        using (clock as IDisposable)
        {
            return clock.GetUtcNow();
        }
    }
}
