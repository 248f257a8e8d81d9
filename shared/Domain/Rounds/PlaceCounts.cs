using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Rounds;

/// <summary>Counts what somebody has taken on, in all programs by the same rule.</summary>
public static class PlaceCounts
{
    /// <summary>Mentorships that run.</summary>
    public static Task<PlaceCount> PlacesOfAsync(this IDocumentStore store, Enrollment enrollment, CancellationToken cancellation) =>
        store.PlacesOfAsync(enrollment, [], cancellation);

    /// <param name="known">Places that are counted by themselves; what became of them is left out here.</param>
    public static async Task<PlaceCount> PlacesOfAsync(
        this IDocumentStore store, Enrollment enrollment, IReadOnlyCollection<TakenPlace> known, CancellationToken cancellation)
    {
        var except = known.Select(place => (place.ProgramId, place.MentorshipId)).ToHashSet();
        var program = await store.FindAsync(MentoringProgram.KeyOf(enrollment.ProgramId), cancellation);
        var budget = await store.BudgetOfAsync(enrollment, cancellation);
        var here = await store.MentorshipsOfAsync(enrollment.ProgramId, enrollment.PersonId, cancellation).CountAsync(
            mentorship => mentorship.IsOpen && !except.Contains((mentorship.ProgramId, mentorship.MentorshipId)), cancellation);
        var elsewhere = CountsElsewhere(enrollment, budget) ? await store.CountElsewhereAsync(enrollment, except, cancellation) : 0;
        return new PlaceCount(enrollment.Role, ShareOf(enrollment, program?.Value), here, elsewhere, budget);
    }

    /// <summary>What is left of somebody's places; below zero where more runs than they want.</summary>
    public static async Task<int> PlacesLeftAsync(this IDocumentStore store, Enrollment enrollment, CancellationToken cancellation) =>
        (await store.PlacesOfAsync(enrollment, cancellation)).Left;

    /// <summary>What they said of all programs together in that role; null for nothing.</summary>
    public static async Task<int?> BudgetOfAsync(this IDocumentStore store, Enrollment enrollment, CancellationToken cancellation) =>
        (await store.FindAsync(MentoringBudget.KeyOf(enrollment.PersonId), cancellation))?.Value.Of(enrollment.Role);

    /// <summary>Whether other programs count: for a mentor always, and for everybody who gave a number for all of them.</summary>
    public static bool CountsElsewhere(Enrollment enrollment, int? budget) => enrollment.Role is ProgramRole.Mentor || budget is not null;

    /// <summary>Mentorships at once in one program.</summary>
    /// <param name="program">Null where it is not known what it allows.</param>
    public static int ShareOf(Enrollment enrollment, MentoringProgram? program)
    {
        var said = enrollment.Profile?.Capacity ?? 1;
        return program is null ? said : Math.Min(said, program.Matching.PlacesOf(enrollment.Role));
    }

    /// <summary>Mentorships of other programs in the same role: who is a mentee there has all their places as a mentor here.</summary>
    public static Task<int> CountElsewhereAsync(this IDocumentStore store, Enrollment enrollment, CancellationToken cancellation) =>
        store.CountElsewhereAsync(enrollment, [], cancellation);

    private static async Task<int> CountElsewhereAsync(
        this IDocumentStore store, Enrollment enrollment, HashSet<(string ProgramId, string MentorshipId)> except, CancellationToken cancellation)
    {
        var count = 0;
        await foreach (var involvement in store.QueryAsync<Involvement>(Partition.Person(enrollment.PersonId), cancellation: cancellation))
        {
            if (involvement.Value.ProgramId != enrollment.ProgramId)
            {
                count += await store.MentorshipsOfAsync(involvement.Value.ProgramId, enrollment.PersonId, cancellation).CountAsync(
                    mentorship => mentorship.IsOpen
                        && !except.Contains((mentorship.ProgramId, mentorship.MentorshipId))
                        && mentorship.Members.Any(member => member.PersonId == enrollment.PersonId && member.Role == enrollment.Role),
                    cancellation);
            }
        }

        return count;
    }
}
