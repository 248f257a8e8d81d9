using MentorFlow.Providers;

namespace MentorFlow.Standalone.Backups;

/// <summary>What a data folder holds beside its databases, and how it is copied: for its owner alone.</summary>
internal static class BackupFolder
{
    /// <summary>Says what a backup holds; it is written last, so that half a backup is known.</summary>
    public const string Contents = ".contents";

    // What belongs to a process, what SQLite makes beside a database, and files that were not finished.
    private static readonly string[] Left = [".lock", ".db-wal", ".db-shm", ".db-journal", ".db.lock", ".new"];

    public static IReadOnlyList<string> Databases(string folder) =>
        [.. Directory.GetFiles(folder, "*.db").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    /// <exception cref="SettingException">There is something in it.</exception>
    public static void RequireEmpty(string folder, string because)
    {
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            throw new SettingException($"{folder} is not empty: {because}");
        }
    }

    /// <summary>Copies every file but the databases; one that goes away meanwhile is left out.</summary>
    /// <returns>How many.</returns>
    public static int CopyFiles(string from, string to)
    {
        var copied = 0;
        foreach (var path in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(from, path);
            if (name == Contents || name.EndsWith(".db", StringComparison.Ordinal) || Array.Exists(Left, end => name.EndsWith(end, StringComparison.Ordinal)))
            {
                continue;
            }

            var target = Path.Combine(to, name);
            OwnerOnly.CreateFolder(Path.GetDirectoryName(target)!);
            try
            {
                File.Copy(path, target);
                copied++;
            }
            catch (FileNotFoundException)
            {
                // A running app took it away between the list and the copy.
            }
        }

        return copied;
    }
}
