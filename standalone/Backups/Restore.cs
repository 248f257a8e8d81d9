using System.Globalization;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Hosting;
using MentorFlow.Providers;
using MentorFlow.Standalone.Commands;
using Microsoft.Extensions.Configuration;

namespace MentorFlow.Standalone.Backups;

/// <summary>
/// The command "restore": makes a data folder of a backup. The app starts on it with its mails kept back, because much of what is due again was sent before,
/// with all links of before taken back, and erases again whom it knows to have been erased since.
/// </summary>
internal static class Restore
{
    /// <param name="source">The folder of a backup.</param>
    /// <param name="erasedList">A list of those who were erased since, beside those that lie by the backup; null for none.</param>
    /// <exception cref="SettingException">It is no whole backup, the list is not there, or the data folder is not empty.</exception>
    public static async Task<int> RunAsync(string[] settings, string source, string? erasedList = null)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(settings).Build();
        var from = Path.GetFullPath(source);
        var folder = Path.GetDirectoryName(HostFolder.At(configuration, HostFolder.Documents))!;
        BackupFolder.RequireEmpty(folder, "name another folder with --Host:DataFolder=PATH, or move this one away.");
        try
        {
            var names = RequireWhole(from);
            var erased = ErasedLists.Read(from, erasedList);
            OwnerOnly.CreateFolder(folder);
            foreach (var name in names)
            {
                File.Copy(Path.Combine(from, name), Path.Combine(folder, name));
            }

            var files = BackupFolder.CopyFiles(from, folder);
            await StoreCommand.RunAsync(settings, HoldMailsAsync);
            var again = await PrepareAsync(settings, erased);
            File.Copy(Path.Combine(from, BackupFolder.Contents), Path.Combine(folder, BackupFolder.Contents));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{names.Count} databases and {files} files are in {folder}. The app starts on it with its mails kept back: release or drop them at /console/mails/held. All links and visits of before are taken back; {again} people who were erased since are erased again."));
            return ExitCodes.Fine;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new SettingException($"{from} cannot be restored: {refused.Message}");
        }
    }

    // Data of an older version is brought forward first, as the app would do at its start.
    private static async Task<int> PrepareAsync(string[] settings, IReadOnlySet<string> erased)
    {
        var again = 0;
        await StoreCommand.RunOnAsync(
            settings,
            async services =>
            {
                again = await RestoredData.PrepareAsync(services, erased);
                return ExitCodes.Fine;
            },
            needsData: false);
        return again;
    }

    private static IReadOnlyList<string> RequireWhole(string from)
    {
        var contents = Path.Combine(from, BackupFolder.Contents);
        if (!File.Exists(contents))
        {
            throw new SettingException($"{from} holds no whole backup: a backup that ended well has a file {BackupFolder.Contents}.");
        }

        var names = File.ReadAllLines(contents);
        foreach (var name in names)
        {
            DatabaseSnapshot.Check(Path.Combine(from, name));
        }

        return names;
    }

    private static async Task<int> HoldMailsAsync(IDocumentStore store)
    {
        await store.WriteAsync(new Batch().Upsert(new MailHold(TimeProvider.System.GetUtcNow())), CancellationToken.None);
        return ExitCodes.Fine;
    }
}
