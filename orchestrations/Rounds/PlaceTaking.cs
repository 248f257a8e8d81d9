using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Rounds;

/// <summary>
/// A mentor has one budget, whatever programs they are in. It stands with the person, so that two programs that begin a mentorship with them in the same
/// second decide one after the other.
/// </summary>
internal static class PlaceTaking
{
    /// <summary>Takes a place for the mentorship that comes of a proposal. Safe to repeat: what has its place keeps it.</summary>
    /// <returns>Whether there is one; always for somebody who is no mentor.</returns>
    public static async Task<bool> TakePlaceAsync(this Decider decider, ProposalKey key, CancellationToken cancellation)
    {
        var proposal = await decider.LoadAsync(Proposal.KeyOf(key.ProgramId, key.ProposalId), cancellation);
        var mentor = await decider.LoadAsync(Enrollment.KeyOf(key.ProgramId, proposal.MentorId), cancellation);
        return mentor.Role is not ProgramRole.Mentor || await decider.DecideAsync(
            Partition.Person(mentor.PersonId),
            token => DecideAsync(decider.Store, mentor, new TakenPlace(key.ProgramId, proposal.MentorshipId, key.ProposalId), token),
            cancellation);
    }

    private static async Task<Decision<bool>> DecideAsync(IDocumentStore store, Enrollment mentor, TakenPlace wanted, CancellationToken cancellation)
    {
        var stored = await store.FindAsync(MentorPlaces.KeyOf(mentor.PersonId), cancellation);
        if (stored?.Value.Taken.Contains(wanted) == true)
        {
            return new Decision<bool>(true);
        }

        var taken = new List<TakenPlace>();
        foreach (var place in stored?.Value.Taken ?? [])
        {
            if (await IsTakenAsync(store, place, cancellation))
            {
                taken.Add(place);
            }
        }

        // Those that began by another way, or before places were taken here, are counted as they are.
        var others = await store.CountAsMentorAsync(mentor.PersonId, taken, cancellation);
        if (taken.Count + others >= (mentor.Profile?.Capacity ?? 1))
        {
            return new Decision<bool>(false);
        }

        var next = new MentorPlaces(mentor.PersonId, [.. taken, wanted]);
        return new Decision<bool>(true) { Writes = stored is null ? new Batch().Create(next) : new Batch().Replace(stored, next) };
    }

    private static async Task<bool> IsTakenAsync(IDocumentStore store, TakenPlace place, CancellationToken cancellation)
    {
        if (await store.FindAsync(Mentorship.KeyOf(place.ProgramId, place.MentorshipId), cancellation) is { Value: var mentorship })
        {
            return mentorship.IsOpen;
        }

        return await store.FindAsync(Proposal.KeyOf(place.ProgramId, place.ProposalId), cancellation)
            is { Value.Stage: ProposalStage.AwaitingMentee or ProposalStage.AwaitingMentor or ProposalStage.Accepted };
    }

    private static async Task<int> CountAsMentorAsync(
        this IDocumentStore store, string personId, IReadOnlyList<TakenPlace> taken, CancellationToken cancellation)
    {
        var known = taken.Select(place => (place.ProgramId, place.MentorshipId)).ToHashSet();
        var count = 0;
        await foreach (var involvement in store.QueryAsync<Involvement>(Partition.Person(personId), cancellation: cancellation))
        {
            count += await store.MentorshipsOfAsync(involvement.Value.ProgramId, personId, cancellation).CountAsync(
                mentorship => mentorship.IsOpen
                    && !known.Contains((mentorship.ProgramId, mentorship.MentorshipId))
                    && mentorship.Members.Any(member => member.PersonId == personId && member.Role is ProgramRole.Mentor),
                cancellation);
        }

        return count;
    }
}
