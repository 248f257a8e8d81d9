using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Orchestrations.Rounds;

/// <summary>What may have become untrue of a pair between the solving of a round and the start of its mentorship, which can lie weeks apart.</summary>
internal static class FinalCheck
{
    public const string NoPlace = "somebody has no place left meanwhile";

    /// <returns>Why the pair cannot begin, in words without names; null when it can.</returns>
    public static async Task<string?> ObstacleAsync(
        this IDocumentStore store, Enrollment mentor, Enrollment mentee, MentoringProgram program, CancellationToken cancellation)
    {
        if (program.IsOver)
        {
            return "the program is over meanwhile";
        }

        if (!mentor.IsOpen || !mentee.IsOpen)
        {
            return "somebody left meanwhile";
        }

        if (mentor.Stage is not (EnrollmentStage.Ready or EnrollmentStage.Matched) || mentee.Stage is not (EnrollmentStage.Ready or EnrollmentStage.Matched))
        {
            return "somebody has another role meanwhile";
        }

        if (await store.PlacesLeftAsync(mentor, cancellation) <= 0 || await store.PlacesLeftAsync(mentee, cancellation) <= 0)
        {
            return NoPlace;
        }

        var conflicts = await store.ConflictsAsync((mentee.PersonId, mentee), (mentor.PersonId, mentor), program, cancellation);
        if (conflicts is [var first, ..])
        {
            return first.InBrief;
        }

        // Said as any word of one of the two is: nobody learns that there was a veto.
        return await store.IsVetoedAsync(program.ProgramId, mentor.PersonId, mentee.PersonId, cancellation) ? PairConflict.Declared : null;
    }

    /// <summary>What somebody has left for a round: who is asked by two programs about the same place could keep one promise only.</summary>
    /// <param name="here">What runs in the program, and what they are asked about there.</param>
    public static async Task<PlaceCount> PromisedPlacesAsync(
        this IDocumentStore store, Enrollment enrollment, MentoringProgram program, int here, CancellationToken cancellation)
    {
        var budget = await store.BudgetOfAsync(enrollment, cancellation);
        var elsewhere = PlaceCounts.CountsElsewhere(enrollment, budget) ? await store.CountPromisedElsewhereAsync(enrollment, cancellation) : 0;
        return new PlaceCount(enrollment.Role, PlaceCounts.ShareOf(enrollment, program), here, elsewhere, budget);
    }

    // Mentorships of other programs in the same role, and what they are asked about there.
    private static async Task<int> CountPromisedElsewhereAsync(this IDocumentStore store, Enrollment enrollment, CancellationToken cancellation)
    {
        var count = await store.CountElsewhereAsync(enrollment, cancellation);
        await foreach (var involvement in store.QueryAsync<Involvement>(Partition.Person(enrollment.PersonId), cancellation: cancellation))
        {
            if (involvement.Value is var other && other.Role == enrollment.Role && other.ProgramId != enrollment.ProgramId)
            {
                count += await store.CountAskedAsync(other, cancellation);
            }
        }

        return count;
    }

    /// <summary>Proposals and places in circles of a program about which somebody is asked.</summary>
    public static async Task<int> CountAskedAsync(this IDocumentStore store, Involvement involvement, CancellationToken cancellation)
    {
        var (partition, personId) = (Partition.Program(involvement.ProgramId), involvement.PersonId);
        var count = await store.QueryAsync(partition, new DocumentQuery<CircleSeat>().Where(seat => seat.PersonId, personId), cancellation)
            .CountAsync(seat => seat.Value.IsOpen, cancellation);
        if (involvement.Role is not ProgramRole.Mentee)
        {
            count += await store.QueryAsync(partition, new DocumentQuery<Proposal>().Where(proposal => proposal.MentorId, personId), cancellation)
                .CountAsync(proposal => proposal.Value.IsOpen, cancellation);
        }

        if (involvement.Role is not ProgramRole.Mentor)
        {
            count += await store.QueryAsync(partition, new DocumentQuery<Proposal>().Where(proposal => proposal.MenteeId, personId), cancellation)
                .CountAsync(proposal => proposal.Value.IsOpen, cancellation);
        }

        return count;
    }
}
