using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using MentorFlow.Domain.Attachments;
using MentorFlow.Providers.Blobs;

namespace MentorFlow.Providers.Attachments;

/// <summary>A container of Azure Blob Storage as the place of attached files. It is made when the first file comes, where it is not there.</summary>
public sealed class AttachmentContainer(BlobContainerClient container) : IAttachmentStore
{
    // Nobody shows it by its address: the app hands it out, to members.
    private static readonly BlobUploadOptions AsBytes = new() { HttpHeaders = new BlobHttpHeaders { ContentType = "application/octet-stream" } };

    public Task SaveAsync(string attachmentId, Stream content, CancellationToken cancellation = default) => CallAsync(
        async token =>
        {
            var start = content.Position;
            try
            {
                return await container.GetBlobClient(attachmentId).UploadAsync(content, AsBytes, token);
            }
            catch (RequestFailedException missing) when (missing.ErrorCode == BlobErrorCode.ContainerNotFound)
            {
                await container.CreateIfNotExistsAsync(cancellationToken: token);
                content.Position = start;
                return await container.GetBlobClient(attachmentId).UploadAsync(content, AsBytes, token);
            }
        },
        cancellation);

    public Task<Stream?> OpenAsync(string attachmentId, CancellationToken cancellation = default) => CallAsync(
        async token =>
        {
            try
            {
                return await container.GetBlobClient(attachmentId).OpenReadAsync(new BlobOpenReadOptions(allowModifications: false), token);
            }
            catch (RequestFailedException missing) when (missing.Status == 404)
            {
                return (Stream?)null;
            }
        },
        cancellation);

    public Task DeleteAsync(string attachmentId, CancellationToken cancellation = default) =>
        CallAsync(token => container.GetBlobClient(attachmentId).DeleteIfExistsAsync(cancellationToken: token), cancellation);

    private static async Task<T> CallAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellation)
    {
        try
        {
            return await call(cancellation);
        }
        catch (Exception failure) when (BlobContainer.IsOfTheService(failure) && !cancellation.IsCancellationRequested)
        {
            throw new IOException(BlobContainer.Reason(failure), failure);
        }
    }
}
