using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Mentorships;

/// <summary>What a member keeps in mind about a mentorship, for themselves alone: no decision, so that the ledger knows nothing of it (R98).</summary>
public sealed class PrivateNoteActs(Decider decider)
{
    /// <summary>Safe to repeat: the same form keeps one note, and does not undo what was changed in it since.</summary>
    /// <returns>What is wrong with it; null when it is kept.</returns>
    public async Task<FieldError?> KeepAsync(Mentorship mentorship, string personId, string noteId, string text, CancellationToken cancellation = default)
    {
        if (PrivateNote.Check(text) is { } error)
        {
            return error;
        }

        var note = new PrivateNote(personId, mentorship.ProgramId, mentorship.MentorshipId, noteId, text.Trim(), decider.Now);
        if (await decider.Store.FindAsync(Key.Of(note), cancellation) is null)
        {
            await decider.WriteAsync(new Batch().Upsert(note), cancellation);
        }

        return null;
    }

    /// <summary>Writes a note otherwise; one that was taken away meanwhile stays away.</summary>
    /// <returns>What is wrong with it; null when it is kept.</returns>
    public async Task<FieldError?> ChangeAsync(Key<PrivateNote> key, string text, CancellationToken cancellation = default)
    {
        if (PrivateNote.Check(text) is { } error)
        {
            return error;
        }

        if (await decider.Store.FindAsync(key, cancellation) is { Value: var known } && known.Text != text.Trim())
        {
            await decider.WriteAsync(new Batch().Upsert(known with { Text = text.Trim(), ChangedAt = decider.Now }), cancellation);
        }

        return null;
    }

    /// <summary>Takes a note away for good; a second click changes nothing.</summary>
    public async Task RemoveAsync(Key<PrivateNote> key, CancellationToken cancellation = default)
    {
        try
        {
            if (await decider.Store.FindAsync(key, cancellation) is { Value: var known })
            {
                await decider.WriteAsync(new Batch().Delete(known), cancellation);
            }
        }
        catch (DocumentConflictException)
        {
            // Both clicks came at one moment.
        }
    }
}
