namespace MentorFlow.Providers;

/// <summary>Folders and files that their owner alone can look into; what is there already keeps its rights, and Windows has rights of its own.</summary>
public static class OwnerOnly
{
    private const UnixFileMode Folder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private const UnixFileMode File = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes a folder where there is none.</summary>
    public static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, Folder);
        }
    }

    /// <summary>Makes an empty file where there is nothing: who fills it by other means would make it for everybody to read.</summary>
    public static void CreateFile(string path)
    {
        if (!OperatingSystem.IsWindows() && !Path.Exists(path))
        {
            var options = new FileStreamOptions
            {
                Mode = FileMode.OpenOrCreate,
                Access = FileAccess.Write,
                Share = FileShare.ReadWrite,
                UnixCreateMode = File,
            };
            using var made = new FileStream(path, options);
        }
    }
}
