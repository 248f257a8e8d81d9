using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Rounds;

/// <summary>
/// Somebody has one budget in a role, whatever programs they are in. It stands with the person, so that two programs that begin a mentorship with them in
/// the same second decide one after the other.
/// </summary>
internal static class PlaceTaking
{
    /// <summary>Takes a place of each of the two for the mentorship that comes of a proposal. Safe to repeat: what has its place keeps it.</summary>
    /// <returns>Whether both have one; what one of them had taken is free again once the proposal is withdrawn.</returns>
    public static async Task<bool> TakePlaceAsync(this Decider decider, ProposalKey key, CancellationToken cancellation)
    {
        var proposal = await decider.LoadAsync(Proposal.KeyOf(key.ProgramId, key.ProposalId), cancellation);
        var wanted = new TakenPlace(key.ProgramId, proposal.MentorshipId, key.ProposalId);

        // In one order everywhere: of pairs that want each other's people in the same second, one gets both.
        foreach (var personId in new[] { proposal.MentorId, proposal.MenteeId }.Order(StringComparer.Ordinal))
        {
            var person = await decider.LoadAsync(Enrollment.KeyOf(key.ProgramId, personId), cancellation);
            if (!await decider.TakePlaceAsync(person, wanted, cancellation))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Takes a place for somebody in what begins, or in a circle that they join. Safe to repeat.</summary>
    /// <param name="wanted">Of a circle, its id stands for the proposal's.</param>
    /// <returns>Whether they have one.</returns>
    public static Task<bool> TakePlaceAsync(this Decider decider, Enrollment person, TakenPlace wanted, CancellationToken cancellation) =>
        decider.DecideAsync(
            Partition.Person(person.PersonId),
            token => person.Role is ProgramRole.Mentor
                ? AsMentorAsync(decider.Store, person, wanted, token)
                : OtherwiseAsync(decider.Store, person, wanted, token),
            cancellation);

    private static async Task<Decision<bool>> AsMentorAsync(IDocumentStore store, Enrollment person, TakenPlace wanted, CancellationToken cancellation)
    {
        var stored = await store.FindAsync(MentorPlaces.KeyOf(person.PersonId), cancellation);
        return await DecideAsync(store, person, stored?.Value.Taken ?? [], wanted, Kept, cancellation);

        Batch Kept(IReadOnlyList<TakenPlace> taken) =>
            stored is null ? new Batch().Create(new MentorPlaces(person.PersonId, taken)) : new Batch().Replace(stored, stored.Value with { Taken = taken });
    }

    private static async Task<Decision<bool>> OtherwiseAsync(IDocumentStore store, Enrollment person, TakenPlace wanted, CancellationToken cancellation)
    {
        var stored = await store.FindAsync(RolePlaces.KeyOf(person.PersonId, person.Role), cancellation);
        return await DecideAsync(store, person, stored?.Value.Taken ?? [], wanted, Kept, cancellation);

        Batch Kept(IReadOnlyList<TakenPlace> taken) => stored is null
            ? new Batch().Create(new RolePlaces(person.PersonId, person.Role, taken))
            : new Batch().Replace(stored, stored.Value with { Taken = taken });
    }

    private static async Task<Decision<bool>> DecideAsync(
        IDocumentStore store,
        Enrollment person,
        IReadOnlyList<TakenPlace> known,
        TakenPlace wanted,
        Func<IReadOnlyList<TakenPlace>, Batch> kept,
        CancellationToken cancellation)
    {
        if (known.Contains(wanted))
        {
            return new Decision<bool>(true);
        }

        var taken = new List<TakenPlace>();
        foreach (var place in known)
        {
            if (await IsTakenAsync(store, place, person.PersonId, cancellation))
            {
                taken.Add(place);
            }
        }

        // Those that began by another way, or before places were taken here, are counted as they are.
        var running = await store.PlacesOfAsync(person, taken, cancellation);
        var here = taken.Count(place => place.ProgramId == person.ProgramId);
        var count = running with { Here = running.Here + here, Elsewhere = running.Elsewhere + taken.Count - here };
        return count.Left > 0 ? new Decision<bool>(true) { Writes = kept([.. taken, wanted]) } : new Decision<bool>(false);
    }

    // Who has left a circle has their place again, and who is about to join one has it kept.
    private static async Task<bool> IsTakenAsync(IDocumentStore store, TakenPlace place, string personId, CancellationToken cancellation)
    {
        var mentorship = (await store.FindAsync(Mentorship.KeyOf(place.ProgramId, place.MentorshipId), cancellation))?.Value;
        if (mentorship?.IsMember(personId) == true)
        {
            return mentorship.IsOpen;
        }

        if (await store.FindAsync(RoundCircle.KeyOf(place.ProgramId, place.ProposalId), cancellation) is { Value: var circle })
        {
            return circle.Stage is CircleStage.Asking && mentorship?.IsOpen != false;
        }

        return mentorship is null
            && await store.FindAsync(Proposal.KeyOf(place.ProgramId, place.ProposalId), cancellation)
                is { Value: { IsOpen: true } or { Stage: ProposalStage.Accepted } };
    }
}
