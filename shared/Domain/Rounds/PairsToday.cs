using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Unmatched;
using MentorFlow.Matching;

namespace MentorFlow.Domain.Rounds;

/// <summary>What is true of two people today: what stands between them.</summary>
public static class PairsToday
{
    /// <summary>What stands between two people today, by the rules of the program.</summary>
    public static Task<IReadOnlyList<PairConflict>> ConflictsAsync(
        this IDocumentStore store,
        (string PersonId, Enrollment? Enrollment) mentee,
        (string PersonId, Enrollment? Enrollment) mentor,
        MentoringProgram program,
        CancellationToken cancellation) =>
        store.ConflictsAsync([mentor, mentee], [new PairOfIds(mentee.PersonId, mentor.PersonId)], program, cancellation);

    /// <summary>What stands between any two of a circle today.</summary>
    /// <param name="hostId">Null where each hosts in turn.</param>
    public static async Task<IReadOnlyList<PairConflict>> ConflictsAmongAsync(
        this IDocumentStore store, IReadOnlyList<Enrollment> people, string? hostId, MentoringProgram program, CancellationToken cancellation)
    {
        PairOfIds[] pairs =
        [
            .. from one in people.Index()
               from other in people.Skip(one.Index + 1)
               select new PairOfIds(one.Item.PersonId, other.PersonId),
        ];
        var found = await store.ConflictsAsync([.. people.Select(one => (one.PersonId, (Enrollment?)one))], pairs, program, cancellation);
        return [.. found.Where(conflict => CircleConflicts.Counts(conflict, hostId))];
    }

    private static async Task<IReadOnlyList<PairConflict>> ConflictsAsync(
        this IDocumentStore store,
        IReadOnlyList<(string PersonId, Enrollment? Enrollment)> people,
        IReadOnlyList<PairOfIds> pairs,
        MentoringProgram program,
        CancellationToken cancellation)
    {
        var entries = new Dictionary<string, DirectoryEntry>();
        var declared = new Dictionary<string, IReadOnlyList<string>>();
        var leeways = new Dictionary<string, RuleLeeway>();
        foreach (var (personId, enrollment) in people)
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
        return PairConflicts.Of(pairs, facts);
    }

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
