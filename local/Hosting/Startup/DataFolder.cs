namespace MentorFlow.Local.Hosting;

/// <summary>Holds a data folder for this process alone: two hosts on one set of histories would run everything twice.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly FileStream? held;

    private DataFolder(FileStream? held) => this.held = held;

    /// <exception cref="HostStartException">The folder cannot be written to, or another process holds it.</exception>
    public static DataFolder Open(HostSettings settings)
    {
        if (settings.Storage == StorageKind.Memory)
        {
            return new DataFolder(null);
        }

        try
        {
            Directory.CreateDirectory(settings.DataFolder);
            using var probe = File.Create(Path.Combine(settings.DataFolder, $".probe-{Environment.ProcessId}"), 1, FileOptions.DeleteOnClose);
        }
        catch (Exception refused) when (refused is UnauthorizedAccessException or IOException)
        {
            throw new HostStartException($"The data folder {settings.DataFolder} cannot be written to: {refused.Message} Set another with --Host:DataFolder=PATH.", refused);
        }

        return new DataFolder(Take(settings.DataFolder));
    }

    public void Dispose() => held?.Dispose();

    private static FileStream Take(string folder)
    {
        try
        {
            return new FileStream(Path.Combine(folder, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException taken)
        {
            throw new HostStartException($"The data folder {folder} is in use by another MentorFlow process: stop that one, or set another folder with --Host:DataFolder=PATH.", taken);
        }
    }
}
