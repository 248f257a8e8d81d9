using MentorFlow.Functions.Hosting;
using MentorFlow.Providers.Privacy;

namespace MentorFlow.Standalone.Backups;

/// <summary>Lists of those who were erased that lie by a backup: in the folder that it stands in, and in those beside it, such as later backups.</summary>
internal static class ErasedLists
{
    /// <param name="backup">Its folder.</param>
    /// <param name="named">One more that somebody names; null for none.</param>
    /// <exception cref="SettingException">That one is not there.</exception>
    public static IReadOnlySet<string> Read(string backup, string? named)
    {
        if (named is not null && !File.Exists(named))
        {
            throw new SettingException($"{Path.GetFullPath(named)} is not there: name the list of those who were erased since, a file {HostFolder.Erased}.");
        }

        return Beside(backup).Concat(named is null ? [] : [named]).SelectMany(ErasedFile.Read).ToHashSet();
    }

    private static IEnumerable<string> Beside(string backup) =>
        Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(backup)) is { } parent
            ? Directory.EnumerateDirectories(parent).Prepend(parent).Select(folder => Path.Combine(folder, HostFolder.Erased))
            : [];
}
