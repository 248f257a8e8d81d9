using MentorFlow.Domain.Exports;
using MentorFlow.Providers;

namespace MentorFlow.Standalone.Exports;

/// <summary>A folder as the place of an export, for its owner alone.</summary>
internal sealed class ExportFolder(string path) : IExportTarget
{
    public Task<Stream> CreateAsync(string name, CancellationToken cancellation)
    {
        var file = At(name);
        OwnerOnly.CreateFolder(Path.GetDirectoryName(file)!);
        return Task.FromResult<Stream>(new FileStream(file, FileMode.CreateNew, FileAccess.Write));
    }

    /// <returns>Null when there is no such file.</returns>
    public Stream? Open(string name) => At(name) is var file && File.Exists(file) ? File.OpenRead(file) : null;

    private string At(string name) => Path.Combine(path, Path.Combine(name.Split('/')));
}
