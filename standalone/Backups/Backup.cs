using System.Globalization;
using MentorFlow.Functions.Hosting;
using MentorFlow.Providers;
using MentorFlow.Standalone.Commands;
using Microsoft.Extensions.Configuration;

namespace MentorFlow.Standalone.Backups;

/// <summary>
/// The command "backup": copies a data folder while the app runs. Documents and histories are taken at one moment, as a crash would leave them, and what
/// follows a crash follows a restored backup, too.
/// </summary>
internal static class Backup
{
    /// <param name="target">A folder that is empty, or not there yet.</param>
    /// <exception cref="SettingException">The data folder holds no data, or the target is not empty.</exception>
    public static int Run(string[] settings, string target)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(settings).Build();
        HostFolder.RequireData(configuration);
        var folder = Path.GetDirectoryName(HostFolder.At(configuration, HostFolder.Documents))!;
        var to = Path.GetFullPath(target);
        BackupFolder.RequireEmpty(to, "name a folder of its own for each backup.");
        try
        {
            OwnerOnly.CreateFolder(to);
            var names = CopyDatabases(folder, to);

            // After the documents: what they refer to was written before them.
            var files = BackupFolder.CopyFiles(folder, to);
            File.WriteAllText(Path.Combine(to, BackupFolder.Contents), string.Join('\n', names));
            var bytes = Directory.EnumerateFiles(to, "*", SearchOption.AllDirectories).Sum(path => new FileInfo(path).Length);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{names.Count} databases and {files} files of {folder} are in {to}, {bytes / 1024.0 / 1024.0:0.0} MB. It holds the keys to links and kept inputs: guard it as the data itself."));
            return ExitCodes.Fine;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new SettingException($"The backup into {to} is not whole and cannot be restored: {refused.Message}");
        }
    }

    private static IReadOnlyList<string> CopyDatabases(string folder, string to)
    {
        var names = BackupFolder.Databases(folder);
        var snapshots = new List<DatabaseSnapshot>();
        try
        {
            // In one order everywhere: nobody commits to any while all are held, for milliseconds.
            snapshots.AddRange(names.Select(name => DatabaseSnapshot.Hold(Path.Combine(folder, name))));
            snapshots.ForEach(snapshot => snapshot.Take());
            foreach (var (name, snapshot) in names.Zip(snapshots))
            {
                snapshot.CopyTo(Path.Combine(to, name));
            }

            return names;
        }
        finally
        {
            snapshots.ForEach(snapshot => snapshot.Dispose());
        }
    }
}
