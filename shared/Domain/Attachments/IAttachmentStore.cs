namespace MentorFlow.Domain.Attachments;

/// <summary>Where the bytes of files are kept; what they are and whose stands in the database.</summary>
public interface IAttachmentStore
{
    /// <summary>Keeps a file as a whole or not at all; under an id that is taken it replaces what was there.</summary>
    /// <param name="attachmentId">A UUID.</param>
    /// <exception cref="IOException">The place cannot be written to; the message says why, in a sentence.</exception>
    Task SaveAsync(string attachmentId, Stream content, CancellationToken cancellation = default);

    /// <returns>Null when there is no such file.</returns>
    /// <exception cref="IOException">The place cannot be read; the message says why, in a sentence.</exception>
    Task<Stream?> OpenAsync(string attachmentId, CancellationToken cancellation = default);

    /// <summary>Safe to repeat.</summary>
    /// <exception cref="IOException">The place cannot be written to; the message says why, in a sentence.</exception>
    Task DeleteAsync(string attachmentId, CancellationToken cancellation = default);
}
