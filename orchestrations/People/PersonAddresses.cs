using MentorFlow.Domain.Hris;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Orchestrations.People;

/// <summary>
/// A mail address belongs to one person who is there: it is taken before the person is saved with it, so that of two who come together one is first.
/// </summary>
public sealed class PersonAddresses(IDocumentStore store, TimeProvider clock)
{
    /// <returns>Person id of who holds it; null when it is theirs now.</returns>
    public async Task<string?> TakeAsync(string email, string personId, CancellationToken cancellation = default)
    {
        var mine = new PersonLookup(PersonId.EmailKey(email), personId);
        while (true)
        {
            var there = await store.FindAsync(Key.Of(mine), cancellation);
            if (there?.Value.PersonId is { } holder && (holder == personId || await HoldsAsync(holder, email, cancellation)))
            {
                return holder == personId ? null : holder;
            }

            try
            {
                await store.WriteAsync(there is null ? new Batch().Create(mine) : new Batch().Replace(there, mine), cancellation);
                return null;
            }
            catch (DocumentConflictException)
            {
                // Somebody else was faster: they are looked at.
                cancellation.ThrowIfCancellationRequested();
            }
        }
    }

    /// <summary>Who else is there and holds the address; nothing is taken.</summary>
    /// <returns>Person id; null when nobody else does.</returns>
    public async Task<string?> HolderAsync(string email, string personId, CancellationToken cancellation = default) =>
        await store.FindAsync(PersonLookup.KeyOf(PersonId.EmailKey(email)), cancellation) is { Value.PersonId: var holder }
        && holder != personId
        && await HoldsAsync(holder, email, cancellation)
            ? holder
            : null;

    // One who left needs none any more; one who is about to be saved with it holds it by HR's word.
    private async Task<bool> HoldsAsync(string holder, string email, CancellationToken cancellation)
    {
        if ((await store.FindAsync(Person.KeyOf(holder), cancellation))?.Value is { } person)
        {
            return person.Standing is not Standing.Left && PersonId.Normalize(person.Email) == PersonId.Normalize(email);
        }

        return (await store.FindAsync(HrisRecord.KeyOf(holder), cancellation))?.Value is { } record
            && HrisTimeline.At(record.Words, HrisField.Email, clock.GetUtcNow())?.Value is { } said
            && PersonId.Normalize(said) == PersonId.Normalize(email)
            && HrisTimeline.At(record.Words, HrisField.Employed, clock.GetUtcNow())?.Value != HrisWord.No;
    }
}
