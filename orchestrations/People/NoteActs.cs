using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.People;

/// <summary>Notes that coordinators keep on a person. The ledger says that one was written or removed, never what it said, not even as a hash.</summary>
public sealed class NoteActs(Decider decider)
{
    // Far more than are written within one press of a button.
    private const int Latest = 20;

    public Task<Verdict<PersonNote>> WriteAsync(string personId, string text, NoteWriter writer, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Partition.Person(personId),
            async token =>
            {
                if (await decider.Store.FindAsync(Person.KeyOf(personId), token) is null)
                {
                    return new Decision<Verdict<PersonNote>>(RefusalReason.Unknown);
                }

                var latest = await decider.Store
                    .QueryAsync(Partition.Person(personId), new DocumentQuery<PersonNote>(Limit: Latest, Descending: true), token)
                    .Select(stored => stored.Value)
                    .ToListAsync(token);
                return Written(NoteDecisions.Write(latest, personId, text, writer, decider.Now));
            },
            cancellation);

    /// <returns><see cref="RefusalReason.Unknown"/> for a note that is not there, or that somebody else wrote.</returns>
    public Task<Verdict<PersonNote>> RemoveAsync(string personId, string key, string actor, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Partition.Person(personId),
            async token => await decider.Store.FindAsync(PersonNote.KeyOf(personId, key), token) is { } stored
                ? Removed(stored, NoteDecisions.Remove(stored.Value, actor))
                : new Decision<Verdict<PersonNote>>(RefusalReason.Unknown),
            cancellation);

    internal static Decision<Verdict<PersonNote>> Written(Verdict<PersonNote> verdict) => verdict.Value is not { } note
        ? new Decision<Verdict<PersonNote>>(verdict)
        : new Decision<Verdict<PersonNote>>(verdict)
        {
            Writes = new Batch().Create(note),
            Notes = [new LedgerNote(note.Writer.Actor, DecisionName.NoteWritten, $"person:{note.PersonId}", "written", note.At)],
        };

    internal static Decision<Verdict<PersonNote>> Removed(Stored<PersonNote> stored, Verdict<PersonNote> verdict) => verdict.Value is not { } note
        ? new Decision<Verdict<PersonNote>>(verdict)
        : new Decision<Verdict<PersonNote>>(verdict)
        {
            Writes = new Batch().Delete(stored),
            Notes = [new LedgerNote(note.Writer.Actor, DecisionName.NoteRemoved, $"person:{note.PersonId}", "removed", note.At)],
        };
}
