using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Speed;
using MentorFlow.Domain.Storage;
using MentorFlow.Matching;

namespace MentorFlow.Orchestrations.Rounds;

/// <summary>
/// What the speed-mentoring events of a program bring into its next round (R34): two who both want to meet again rank each other first, before whom they
/// have ranked otherwise.
/// </summary>
internal static class SpeedSeeds
{
    /// <param name="candidates">Those in the round.</param>
    /// <param name="known">Whom people rank otherwise.</param>
    public static async Task<IReadOnlyList<Preference>> WithAsync(
        IDocumentStore store, string programId, IReadOnlyList<Candidate> candidates, IReadOnlyList<Preference> known, CancellationToken cancellation)
    {
        var answers = await store.QueryAsync<SpeedAnswer>(Partition.Program(programId), cancellation: cancellation)
            .Where(answer => answer.Value.Again)
            .Select(answer => answer.Value)
            .ToListAsync(cancellation);
        if (answers.Count == 0)
        {
            return known;
        }

        var who = await WalkedInAsync(store, programId, answers, cancellation);
        return Of([.. answers.Select(answer => answer with { PersonId = IdOf(answer.PersonId), AboutId = IdOf(answer.AboutId) })], candidates, known);

        string IdOf(string id) => who.GetValueOrDefault(id, id);
    }

    /// <summary>The same of answers that name people; pure.</summary>
    public static IReadOnlyList<Preference> Of(IReadOnlyList<SpeedAnswer> answers, IReadOnlyList<Candidate> candidates, IReadOnlyList<Preference> known)
    {
        var roles = candidates.ToDictionary(candidate => candidate.Id, candidate => candidate.Role, StringComparer.Ordinal);
        var mutual = SpeedMutual.Of(answers)
            .Where(one => roles.ContainsKey(one.Key))
            .Select(one => new Preference(one.Key, [.. one.Value.Where(other => CanBePaired(one.Key, other))]))
            .Where(preference => preference.Ranked.Count > 0)
            .ToDictionary(preference => preference.PersonId, StringComparer.Ordinal);
        return
        [
            .. known.Select(preference => mutual.GetValueOrDefault(preference.PersonId) is { } first
                ? preference with { Ranked = [.. first.Ranked.Concat(preference.Ranked).Distinct(StringComparer.Ordinal)] }
                : preference),
            .. mutual.Values.Where(preference => known.All(one => one.PersonId != preference.PersonId))
                .OrderBy(preference => preference.PersonId, StringComparer.Ordinal),
        ];

        // Three sit at a table where the number is odd, two of them on one side.
        bool CanBePaired(string one, string other) =>
            one != other && roles.TryGetValue(other, out var role) && (role is MatchRole.Peer || role != roles[one]);
    }

    // Who walked in to an event and has said yes to the program since is known by the address that they gave. Somebody who was in it then is not: anybody
    // could have given their address at the door.
    private static async Task<IReadOnlyDictionary<string, string>> WalkedInAsync(
        IDocumentStore store, string programId, IReadOnlyList<SpeedAnswer> answers, CancellationToken cancellation)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (number, id) in answers.SelectMany(answer => new[] { (answer.Number, answer.PersonId), (answer.Number, answer.AboutId) })
            .Where(one => WalkIn.IsOne(one.Item2))
            .Distinct())
        {
            if (await store.FindAsync(WalkIn.KeyOf(programId, number, id), cancellation) is { Value: var walkIn }
                && (walkIn.KnownAs
                    ?? (await store.FindAsync(PersonLookup.KeyOf(PersonId.EmailKey(walkIn.Email)), cancellation))?.Value.PersonId) is { } personId
                && await store.FindAsync(Enrollment.KeyOf(programId, personId), cancellation) is { Value.Consent.At: var since }
                && since >= walkIn.At)
            {
                known[id] = personId;
            }
        }

        return known;
    }
}
