using System.Runtime.CompilerServices;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Mentorships;

/// <summary>The mentorships of one person in one program.</summary>
public static class Memberships
{
    public static async IAsyncEnumerable<Mentorship> MentorshipsOfAsync(
        this IDocumentStore store,
        string programId,
        string personId,
        [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var partition = Partition.Program(programId);
        await foreach (var membership in store.QueryAsync(partition, new DocumentQuery<Membership>(IdPrefix: Membership.PrefixOf(personId)), cancellation))
        {
            // Who has left a circle is led to it no more.
            if (await store.FindAsync(Mentorship.KeyOf(programId, membership.Value.MentorshipId), cancellation) is { } mentorship
                && mentorship.Value.IsMember(personId))
            {
                yield return mentorship.Value;
            }
        }
    }

    /// <summary>Whether they were ever in a mentorship of the program, circles that they have left among them.</summary>
    public static ValueTask<bool> HasBeenMatchedAsync(
        this IDocumentStore store, string programId, string personId, CancellationToken cancellation = default) => store
        .QueryAsync(Partition.Program(programId), new DocumentQuery<Membership>(IdPrefix: Membership.PrefixOf(personId)), cancellation)
        .AnyAsync(cancellation);

    /// <summary>Whether the person is in an open mentorship beside this one.</summary>
    public static ValueTask<bool> HasOtherMentorshipAsync(
        this IDocumentStore store, Mentorship than, string personId, CancellationToken cancellation = default) =>
        store.MentorshipsOfAsync(than.ProgramId, personId, cancellation)
            .AnyAsync(other => other.IsOpen && other.MentorshipId != than.MentorshipId, cancellation);
}
