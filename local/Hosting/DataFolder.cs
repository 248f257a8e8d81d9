using MentorFlow.Local.Files;

namespace MentorFlow.Local.Hosting;

/// <summary>Holds a data folder for this process alone: two hosts on one set of histories would run everything twice.</summary>
internal sealed class DataFolder : IDisposable
{
    public const string Histories = "durable.db";

    /// <summary>Names what the folder held once everything had started: histories without their documents, or the other way round, are no data.</summary>
    private const string Contents = ".contents";

    private readonly string folder;
    private readonly FileStream held;

    private DataFolder(string folder, FileStream held) => (this.folder, this.held) = (folder, held);

    /// <exception cref="HostStartException">The folder cannot be written to, is not whole, or is held by another process.</exception>
    public static DataFolder Open(string folder)
    {
        try
        {
            WholeFile.CreateFolder(folder);
            using var probe = File.Create(Path.Combine(folder, $".probe-{Environment.ProcessId}"), 1, FileOptions.DeleteOnClose);
        }
        catch (Exception refused) when (refused is UnauthorizedAccessException or IOException)
        {
            throw new HostStartException($"The data folder {folder} cannot be written to: {refused.Message} Set another with --Host:DataFolder=PATH.", refused);
        }

        RequireWhole(folder);
        return new DataFolder(folder, Take(folder));
    }

    /// <summary>To be called once everything has started, and made its files.</summary>
    public void Remember() =>
        WholeFile.Write(Path.Combine(folder, Contents), string.Join('\n', Databases(folder).Order(StringComparer.Ordinal)));

    public void Dispose() => held.Dispose();

    private static void RequireWhole(string folder)
    {
        var file = Path.Combine(folder, Contents);
        var missing = File.Exists(file) ? File.ReadAllLines(file).Except(Databases(folder)).ToList() : [];
        if (missing.Count > 0)
        {
            throw new HostStartException(
                $"The data folder {folder} is not whole: {string.Join(" and ", missing)} stood in it and is gone. Restore all of it, or set another folder with --Host:DataFolder=PATH.");
        }
    }

    private static IEnumerable<string> Databases(string folder) => Directory.GetFiles(folder, "*.db").Select(path => Path.GetFileName(path)!);

    private static FileStream Take(string folder)
    {
        try
        {
            return new FileStream(Path.Combine(folder, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException taken)
        {
            throw new HostStartException(
                $"The data folder {folder} is in use by another MentorFlow process: stop that one, or set another folder with --Host:DataFolder=PATH.", taken);
        }
    }
}
