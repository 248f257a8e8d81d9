using System.IO.Compression;
using MentorFlow.Domain.Attachments;
using MentorFlow.Domain.Exports;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>
/// A program as one file to keep, with what administrators may read. It is made on the disk first: what fails on the way is never half an answer, and no
/// program has to fit into memory.
/// </summary>
public sealed class ExportArchive(IDocumentStore store, IAttachmentStore attachments)
{
    public const string MediaType = "application/zip";

    public static string NameOf(string programId) => $"export-{programId}.zip";

    /// <returns>Read from its beginning; gone when it is closed.</returns>
    /// <exception cref="IOException">The disk does not take it.</exception>
    public async Task<Stream> OfProgramAsync(string programId, CancellationToken cancellation)
    {
        var file = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), Options());
        try
        {
            using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            {
                await new Exporter(store, attachments).WriteAsync(new ExportOrder(programId, IsWhole: false), new Entries(zip), cancellation);
            }

            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    private static FileStreamOptions Options()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    private sealed class Entries(ZipArchive zip) : IExportTarget
    {
        // The same data gives the same bytes.
        private static readonly DateTimeOffset Always = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

        public Task<Stream> CreateAsync(string name, CancellationToken cancellation)
        {
            var entry = zip.CreateEntry(name);
            entry.LastWriteTime = Always;
            return Task.FromResult(entry.Open());
        }
    }
}
