using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Unmatched;
using MentorFlow.Matching;

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
        return conflicts is [var first, ..] ? first.InBrief : null;
    }

    /// <summary>What stands between two people today, by the rules of the program.</summary>
    public static async Task<IReadOnlyList<PairConflict>> ConflictsAsync(
        this IDocumentStore store,
        (string PersonId, Enrollment? Enrollment) mentee,
        (string PersonId, Enrollment? Enrollment) mentor,
        MentoringProgram program,
        CancellationToken cancellation)
    {
        var entries = new Dictionary<string, DirectoryEntry>();
        var declared = new Dictionary<string, IReadOnlyList<string>>();
        var leeways = new Dictionary<string, RuleLeeway>();
        foreach (var (personId, enrollment) in new[] { mentor, mentee })
        {
            await ClimbAsync(store, personId, entries, cancellation);
            declared[personId] = await store.DeclaredByAsync(enrollment, cancellation);
            if (await store.FindAsync(PersonalRules.KeyOf(program.ProgramId, personId), cancellation) is { Value: { Counts: true } personal })
            {
                leeways[personId] = personal.Leeway;
            }
        }

        var facts = new PairFacts(
            OrgChart.Of(entries.Values),
            entries.Values.Where(entry => entry.Team is not null).ToDictionary(entry => entry.PersonId, entry => entry.Team!),
            declared,
            MatchingRules.Of(program))
        {
            Leeways = leeways,
        };
        return PairConflicts.Of([new PairOfIds(mentee.PersonId, mentor.PersonId)], facts);
    }

    /// <summary>What is left of somebody's capacity; mentors are counted across all programs.</summary>
    public static async Task<int> PlacesLeftAsync(this IDocumentStore store, Enrollment enrollment, CancellationToken cancellation)
    {
        var here = await store.CountOpenAsync(enrollment.ProgramId, enrollment.PersonId, cancellation);
        var elsewhere = enrollment.Role is ProgramRole.Mentor ? await store.CountElsewhereAsync(enrollment, cancellation) : 0;
        return (enrollment.Profile?.Capacity ?? 1) - here - elsewhere;
    }

    /// <summary>Mentorships of other programs in which they are the mentor: who is a mentee there has all their places here.</summary>
    public static async Task<int> CountElsewhereAsync(this IDocumentStore store, Enrollment enrollment, CancellationToken cancellation)
    {
        var count = 0;
        await foreach (var involvement in store.QueryAsync<Involvement>(Partition.Person(enrollment.PersonId), cancellation: cancellation))
        {
            if (involvement.Value.ProgramId != enrollment.ProgramId)
            {
                count += await store.MentorshipsOfAsync(involvement.Value.ProgramId, enrollment.PersonId, cancellation)
                    .CountAsync(mentorship => mentorship.IsOpen && IsMentor(mentorship, enrollment.PersonId), cancellation);
            }
        }

        return count;
    }

    /// <summary>The same, and proposals there that wait for an answer: who is asked by two programs about the same place could keep one promise only.</summary>
    public static async Task<int> CountPromisedElsewhereAsync(this IDocumentStore store, Enrollment enrollment, CancellationToken cancellation)
    {
        var asked = new DocumentQuery<Proposal>().Where(proposal => proposal.MentorId, enrollment.PersonId);
        var count = await store.CountElsewhereAsync(enrollment, cancellation);
        await foreach (var involvement in store.QueryAsync<Involvement>(Partition.Person(enrollment.PersonId), cancellation: cancellation))
        {
            if (involvement.Value is { Role: ProgramRole.Mentor } other && other.ProgramId != enrollment.ProgramId)
            {
                count += await store.QueryAsync(Partition.Program(other.ProgramId), asked, cancellation)
                    .CountAsync(proposal => proposal.Value.IsOpen, cancellation);
            }
        }

        return count;
    }

    private static bool IsMentor(Mentorship mentorship, string personId) =>
        mentorship.Members.Any(member => member.PersonId == personId && member.Role is ProgramRole.Mentor);

    private static ValueTask<int> CountOpenAsync(this IDocumentStore store, string programId, string personId, CancellationToken cancellation) =>
        store.MentorshipsOfAsync(programId, personId, cancellation).CountAsync(mentorship => mentorship.IsOpen, cancellation);

    // Somebody and everybody above them, as far as they are not known yet: cycles in HR data end the climb.
    private static async Task ClimbAsync(IDocumentStore store, string personId, Dictionary<string, DirectoryEntry> known, CancellationToken cancellation)
    {
        var at = personId;
        while (at is not null && !known.ContainsKey(at) && await store.FindAsync(DirectoryEntry.KeyOf(at), cancellation) is { Value: var entry })
        {
            known.Add(at, entry);
            at = entry.ManagerId;
        }
    }
}
