using MentorFlow.Domain.Attachments;

namespace MentorFlow.Providers.Attachments;

/// <summary>A folder as the place of attached files, on a machine of its own.</summary>
/// <param name="path">Made when the first file comes.</param>
public sealed class AttachmentFolder(string path) : IAttachmentStore
{
    public async Task SaveAsync(string attachmentId, Stream content, CancellationToken cancellation = default)
    {
        var file = FileOf(attachmentId);
        var arriving = $"{file}.{Guid.NewGuid():N}";
        try
        {
            OwnerOnly.CreateFolder(path);
            await using (var written = new FileStream(arriving, FileMode.CreateNew, FileAccess.Write))
            {
                await content.CopyToAsync(written, cancellation);
            }

            File.Move(arriving, file, overwrite: true);
        }
        catch (UnauthorizedAccessException refusal)
        {
            throw new IOException(refusal.Message, refusal);
        }
        finally
        {
            Remove(arriving);
        }
    }

    public Task<Stream?> OpenAsync(string attachmentId, CancellationToken cancellation = default)
    {
        var file = FileOf(attachmentId);
        try
        {
            return Task.FromResult<Stream?>(File.Exists(file) ? File.OpenRead(file) : null);
        }
        catch (UnauthorizedAccessException refusal)
        {
            throw new IOException(refusal.Message, refusal);
        }
    }

    public Task DeleteAsync(string attachmentId, CancellationToken cancellation = default)
    {
        var file = FileOf(attachmentId);
        try
        {
            Remove(file);
            return Task.CompletedTask;
        }
        catch (UnauthorizedAccessException refusal)
        {
            throw new IOException(refusal.Message, refusal);
        }
    }

    private static void Remove(string file)
    {
        if (File.Exists(file))
        {
            File.Delete(file);
        }
    }

    // An id that is no UUID could lead out of the folder.
    private string FileOf(string attachmentId) => Path.Combine(path, Guid.Parse(attachmentId).ToString("N"));
}
