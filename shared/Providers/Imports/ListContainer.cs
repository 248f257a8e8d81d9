using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using MentorFlow.Domain.Imports;
using MentorFlow.Providers.Blobs;

namespace MentorFlow.Providers.Imports;

/// <summary>A container of Azure Blob Storage as the place of nightly lists. It is read only: what was taken in is known by its bytes.</summary>
public sealed class ListContainer(BlobContainerClient container) : INightlyLists
{
    // As in a folder: what lies in folders of it is not looked at.
    private static readonly GetBlobsByHierarchyOptions AtTheTop = new() { Delimiter = "/" };

    public async Task<LaidDownList?> FindNewestAsync(int largest, CancellationToken cancellation = default)
    {
        try
        {
            var newest = await container.GetBlobsByHierarchyAsync(AtTheTop, cancellation)
                .Where(item => item.IsBlob && LaidDownList.IsNameOfOne(item.Blob.Name))
                .Select(item => item.Blob)
                .OrderByDescending(blob => blob.Properties.LastModified)
                .ThenByDescending(blob => blob.Name, StringComparer.Ordinal)
                .FirstOrDefaultAsync(cancellation);
            return newest is null ? null : new LaidDownList(newest.Name, await ReadAsync(newest, largest, cancellation));
        }
        catch (Exception failure) when (BlobContainer.IsOfTheService(failure) && !cancellation.IsCancellationRequested)
        {
            throw new IOException(BlobContainer.Reason(failure), failure);
        }
    }

    private async Task<byte[]> ReadAsync(BlobItem blob, int largest, CancellationToken cancellation)
    {
        // Of an empty one no range can be asked for.
        if (blob.Properties.ContentLength == 0)
        {
            return [];
        }

        var beginning = new BlobDownloadOptions { Range = new HttpRange(0, largest + 1L) };
        var answer = await container.GetBlobClient(blob.Name).DownloadContentAsync(beginning, cancellation);
        return answer.Value.Content.ToArray();
    }
}
