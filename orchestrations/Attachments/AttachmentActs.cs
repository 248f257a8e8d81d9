using MentorFlow.Domain.Attachments;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Orchestrations.Attachments;

/// <summary>
/// What the members of a mentorship do with its files. The bytes are kept first, so that nobody sees a file that is not there; like their words they
/// are no decision, and the ledger knows nothing of them (R98).
/// </summary>
public sealed class AttachmentActs(Decider decider, IAttachmentStore files)
{
    /// <summary>A browser sends a field in which no file was chosen as one without a name.</summary>
    public static IReadOnlyList<IFormFile> ChosenOf(IFormCollection form, string field) =>
        [.. form.Files.GetFiles(field).Where(file => file.FileName.Length > 0 || file.Length > 0)];

    /// <summary>Looks at files without keeping any.</summary>
    /// <param name="field">As its sender knows it.</param>
    /// <returns>What is wrong with them, each by its name; nothing when all can be kept.</returns>
    public async Task<IReadOnlyList<FieldError>> CheckAsync(
        AttachmentPlace place, string field, IReadOnlyList<IFormFile> sent, CancellationToken cancellation = default)
    {
        if (sent.Count > AttachmentRules.Most)
        {
            return [new FieldError(field, "rules.files-at-once", ("max", AttachmentRules.Most))];
        }

        var errors = new List<FieldError?>();
        foreach (var file in sent)
        {
            errors.Add(AttachmentRules.Check(field, file.FileName, file.Length, await BeginningAsync(file, cancellation)));
        }

        if (sent.Count > 0)
        {
            errors.Add(AttachmentRules.CheckTogether(field, await ListAsync(place.ProgramId, place.MentorshipId, cancellation), sent.Sum(file => file.Length)));
        }

        return [.. errors.OfType<FieldError>()];
    }

    /// <summary>Keeps the bytes of a file that was looked at; who calls it saves what it returns, with what the file belongs to.</summary>
    /// <param name="attachmentId">A UUID; the same one again replaces the bytes.</param>
    /// <exception cref="IOException">The place of files cannot be written to.</exception>
    public async Task<Attachment> KeepAsync(AttachmentPlace place, string attachmentId, IFormFile file, CancellationToken cancellation = default)
    {
        await using var content = file.OpenReadStream();
        await files.SaveAsync(attachmentId, content, cancellation);
        var name = AttachmentRules.NameOf(file.FileName);
        return new Attachment(
            place.ProgramId, place.MentorshipId, attachmentId, name, AttachmentRules.MediaTypeOf(name)!, file.Length, place.PersonId, decider.Now);
    }

    /// <summary>Adds a file that stands for itself, and not with a message. Safe to repeat.</summary>
    /// <param name="attachmentId">A UUID, the same for the same form of the same person in the same mentorship: sent twice it is one file.</param>
    /// <param name="field">As its sender knows it.</param>
    /// <exception cref="IOException">The place of files cannot be written to.</exception>
    public async Task<Verdict<Attachment>> AddAsync(
        AttachmentPlace place, string attachmentId, string field, IFormFile file, CancellationToken cancellation = default)
    {
        var key = Attachment.KeyOf(place.ProgramId, place.MentorshipId, attachmentId);
        if (await decider.Store.FindAsync(key, cancellation) is { Value: var known })
        {
            return known.AddedBy == place.PersonId ? known : RefusalReason.NotAMember;
        }

        var errors = await CheckAsync(place, field, [file], cancellation);
        if (errors.Count > 0)
        {
            return Refusal.Invalid(errors);
        }

        var added = await KeepAsync(place, attachmentId, file, cancellation);
        try
        {
            await decider.WriteAsync(new Batch().Create(added), cancellation);
            return added;
        }
        catch (DocumentConflictException)
        {
            // The same form came twice at one moment.
            return await decider.LoadAsync(key, cancellation);
        }
    }

    /// <summary>Takes a file back, within a day of adding it: its bytes are gone, its name stays as that of one that was removed.</summary>
    /// <exception cref="IOException">The place of files cannot be written to.</exception>
    public async Task<Verdict<Attachment>> RemoveAsync(AttachmentPlace place, string attachmentId, CancellationToken cancellation = default)
    {
        var key = Attachment.KeyOf(place.ProgramId, place.MentorshipId, attachmentId);
        if (await decider.Store.FindAsync(key, cancellation) is not { Value: var known })
        {
            return RefusalReason.Unknown;
        }

        if (AttachmentRules.Remove(known, place.PersonId, decider.Now).Refusal is { } refusal)
        {
            return refusal;
        }

        // Before it says so: what was called removed must not be found.
        await files.DeleteAsync(attachmentId, cancellation);
        return await decider.DecideAsync(
            key,
            file => AttachmentRules.Remove(file, place.PersonId, decider.Now),
            _ => new Consequences([], []),
            cancellation);
    }

    /// <summary>For members only: who asks has been let into the mentorship.</summary>
    /// <returns>Null when there is no such file, or no more.</returns>
    public async Task<(Attachment File, Stream Content)?> OpenAsync(
        string programId, string mentorshipId, string attachmentId, CancellationToken cancellation = default) =>
        await decider.Store.FindAsync(Attachment.KeyOf(programId, mentorshipId, attachmentId), cancellation) is { Value: { RemovedAt: null } known }
        && await files.OpenAsync(attachmentId, cancellation) is { } content
            ? (known, content)
            : null;

    /// <summary>Every file of a mentorship, removed ones among them, the oldest first.</summary>
    public async Task<IReadOnlyList<Attachment>> ListAsync(string programId, string mentorshipId, CancellationToken cancellation = default) =>
    [
        .. (await decider.Store.QueryAsync<Attachment>(Partition.Thread(programId, mentorshipId), cancellation: cancellation)
            .Select(stored => stored.Value)
            .ToListAsync(cancellation)).OrderBy(file => file.AddedAt),
    ];

    private static async Task<byte[]> BeginningAsync(IFormFile file, CancellationToken cancellation)
    {
        await using var content = file.OpenReadStream();
        var beginning = new byte[AttachmentRules.Beginning];
        var length = await content.ReadAtLeastAsync(beginning, beginning.Length, throwOnEndOfStream: false, cancellation);
        return beginning[..length];
    }
}
