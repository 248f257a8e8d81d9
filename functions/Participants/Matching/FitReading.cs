using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Photos;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Functions.Participants.Matching;

/// <summary>Looks up what a fit card shows, each time that it is shown.</summary>
public sealed class FitReading(IDocumentStore store, TimeProvider clock)
{
    /// <returns>Null where there is nobody to show: who has left, or has no profile any more.</returns>
    public async Task<FitFacts?> FindAsync(Participant reader, string otherId, CancellationToken cancellation) =>
        reader.Enrollment.Profile is not null
        && await store.FindAsync(Person.KeyOf(otherId), cancellation) is { Value: { Standing: not Standing.Left } person }
        && await store.FindAsync(Enrollment.KeyOf(reader.ProgramId, otherId), cancellation) is { Value: { Profile: not null } enrollment }
            ? new FitFacts(
                reader,
                person,
                enrollment,
                await store.FitOfAsync(reader.Program, reader.Enrollment, enrollment, clock.GetUtcNow(), cancellation))
            {
                HasPhoto = await store.FindAsync(ProfilePhoto.KeyOf(otherId), cancellation) is not null,
            }
            : null;

    /// <summary>Those of several who are still there, in their order; who came to be too close to the reader meanwhile is not shown.</summary>
    public async Task<IReadOnlyList<FitFacts>> AllAsync(Participant reader, IEnumerable<string> otherIds, CancellationToken cancellation)
    {
        var cards = new List<FitFacts>();
        foreach (var otherId in otherIds)
        {
            if (await FindAsync(reader, otherId, cancellation) is { Enrollment.IsOpen: true, Looked.IsClear: true } card)
            {
                cards.Add(card);
            }
        }

        return cards;
    }
}
