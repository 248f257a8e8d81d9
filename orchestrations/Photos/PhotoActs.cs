using MentorFlow.Domain.Attachments;
using MentorFlow.Domain.Photos;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Orchestrations.Photos;

/// <summary>What a person does with their photo. It is no decision, and the ledger knows nothing of it.</summary>
public sealed class PhotoActs(Decider decider, IAttachmentStore files)
{
    /// <summary>Keeps a photo without what stands in it beside the picture, in place of the one before. Safe to repeat.</summary>
    /// <param name="field">As its sender knows it.</param>
    /// <exception cref="IOException">The place of files cannot be written to.</exception>
    public async Task<Verdict<ProfilePhoto>> KeepAsync(string personId, string field, IFormFile sent, CancellationToken cancellation = default)
    {
        if (PhotoRules.CheckSize(field, sent.Length) is { } wrong)
        {
            return Refusal.Invalid(wrong);
        }

        if (PhotoRules.Cleaned(await BytesAsync(sent.OpenReadStream(), cancellation)) is not { } photo)
        {
            return Refusal.Invalid(new FieldError(field, "profile-more.rules.photo-kind"));
        }

        if (PhotoRules.CheckPixels(field, photo) is { } unfit)
        {
            return Refusal.Invalid(unfit);
        }

        // First: nobody is shown one that is not there.
        using var content = new MemoryStream(photo, writable: false);
        await files.SaveAsync(ProfilePhoto.FileOf(personId), content, cancellation);
        var kept = new ProfilePhoto(personId, decider.Now);
        await decider.WriteAsync(new Batch().Upsert(kept), cancellation);
        return kept;
    }

    /// <summary>Takes it away, bytes and all. Safe to repeat.</summary>
    /// <exception cref="IOException">The place of files cannot be written to.</exception>
    public async Task RemoveAsync(string personId, CancellationToken cancellation = default)
    {
        await files.DeleteAsync(ProfilePhoto.FileOf(personId), cancellation);
        if (await FindAsync(personId, cancellation) is not { } photo)
        {
            return;
        }

        try
        {
            await decider.WriteAsync(new Batch().Delete(photo), cancellation);
        }
        catch (DocumentConflictException)
        {
            // The same button was pressed twice at one moment.
        }
    }

    /// <returns>Null for nobody's.</returns>
    public async Task<ProfilePhoto?> FindAsync(string personId, CancellationToken cancellation = default) =>
        (await decider.Store.FindAsync(ProfilePhoto.KeyOf(personId), cancellation))?.Value;

    /// <summary>For who may see the person: that is looked at before.</summary>
    /// <returns>Null where there is none.</returns>
    /// <exception cref="IOException">The place of files cannot be read.</exception>
    public async Task<(byte[] Content, string MediaType)?> OpenAsync(string personId, CancellationToken cancellation = default)
    {
        if (await FindAsync(personId, cancellation) is null || await files.OpenAsync(ProfilePhoto.FileOf(personId), cancellation) is not { } stream)
        {
            return null;
        }

        var content = await BytesAsync(stream, cancellation);
        return PhotoRules.MediaTypeOf(content) is { } mediaType ? (content, mediaType) : null;
    }

    private static async Task<byte[]> BytesAsync(Stream stream, CancellationToken cancellation)
    {
        await using (stream)
        {
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes, cancellation);
            return bytes.ToArray();
        }
    }
}
