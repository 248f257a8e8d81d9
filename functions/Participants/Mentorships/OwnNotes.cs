using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Functions.Participants.Mentorships;

/// <summary>Reads what somebody keeps in mind about one of their mentorships: for themselves alone, and never for an onlooker (R98).</summary>
public sealed class OwnNotes(IDocumentStore store)
{
    /// <returns>The newest first.</returns>
    public async Task<IReadOnlyList<PrivateNote>> OfAsync(Pair pair, CancellationToken cancellation)
    {
        if (pair.Participant.Visitor.Onlooker is not null)
        {
            return [];
        }

        var own = new DocumentQuery<PrivateNote>(IdPrefix: PrivateNote.PrefixOf(pair.ProgramId, pair.MentorshipId));
        var all = await store.QueryAsync(Partition.Person(pair.Participant.PersonId), own, cancellation)
            .Select(stored => stored.Value)
            .ToListAsync(cancellation);
        return [.. all.OrderByDescending(note => note.At)];
    }
}
