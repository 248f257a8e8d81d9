using System.Collections.Concurrent;
using MentorFlow.Domain.Attachments;

namespace MentorFlow.Providers.Attachments;

/// <summary>Keeps attached files as long as the process lives, as a store in memory keeps everything else.</summary>
public sealed class MemoryAttachments : IAttachmentStore
{
    private readonly ConcurrentDictionary<string, byte[]> files = new(StringComparer.Ordinal);

    /// <summary>The ids of those that are kept.</summary>
    public ICollection<string> Kept => files.Keys;

    public async Task SaveAsync(string attachmentId, Stream content, CancellationToken cancellation = default)
    {
        var copy = new MemoryStream();
        await content.CopyToAsync(copy, cancellation);
        files[attachmentId] = copy.ToArray();
    }

    public Task<Stream?> OpenAsync(string attachmentId, CancellationToken cancellation = default) =>
        Task.FromResult<Stream?>(files.TryGetValue(attachmentId, out var bytes) ? new MemoryStream(bytes, writable: false) : null);

    public Task DeleteAsync(string attachmentId, CancellationToken cancellation = default)
    {
        files.TryRemove(attachmentId, out _);
        return Task.CompletedTask;
    }
}
