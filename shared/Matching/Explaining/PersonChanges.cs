namespace MentorFlow.Matching.Explaining;

/// <summary>Who gains and who loses between two answers to the same round.</summary>
public static class PersonChanges
{
    /// <summary>People whose partners differ, those who lose most first.</summary>
    public static IReadOnlyList<PersonChange> Between(MatchingResult before, MatchingResult after)
    {
        var (then, now) = (Partners(before), Partners(after));
        return
        [
            .. then.Select(group => group.Key).Union(now.Select(group => group.Key), StringComparer.Ordinal)
                .Select(person => new PersonChange(person, Ids(then, person), Ids(now, person), Score(then, person), Score(now, person)))
                .Where(change => !change.PartnersBefore.SequenceEqual(change.PartnersAfter, StringComparer.Ordinal))
                .OrderBy(change => change.After - change.Before).ThenBy(change => change.PersonId, StringComparer.Ordinal),
        ];
    }

    private static ILookup<string, (string Partner, double Score)> Partners(MatchingResult result) =>
        result.Pairs.SelectMany(pair =>
            new[] { (Person: pair.MenteeId, Partner: pair.MentorId, pair.Score), (Person: pair.MentorId, Partner: pair.MenteeId, pair.Score) })
            .ToLookup(side => side.Person, side => (side.Partner, side.Score), StringComparer.Ordinal);

    private static IReadOnlyList<string> Ids(ILookup<string, (string Partner, double Score)> partners, string person) =>
        [.. partners[person].Select(side => side.Partner).Order(StringComparer.Ordinal)];

    private static double Score(ILookup<string, (string Partner, double Score)> partners, string person) =>
        Math.Round(partners[person].Sum(side => side.Score), 4);
}

/// <summary>One person's lot before and after; scores are sums over partners.</summary>
public sealed record PersonChange(string PersonId, IReadOnlyList<string> PartnersBefore, IReadOnlyList<string> PartnersAfter, double Before, double After);
