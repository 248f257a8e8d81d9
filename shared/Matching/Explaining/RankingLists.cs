namespace MentorFlow.Matching.Explaining;

/// <summary>
/// Short lists for both sides before a round is solved (R41): to each the partner of the best whole and the next best; a guide sees those on whose list they
/// are, so that what one side ranks the other can rank as well.
/// </summary>
public static class RankingLists
{
    /// <param name="solved">A round without anybody's choice; valid.</param>
    /// <param name="most">People on a list.</param>
    /// <param name="bothSides">Whether guides have a list, too; peers always have.</param>
    /// <returns>By person, the best fit first; nobody for whom there is nobody.</returns>
    public static IReadOnlyDictionary<string, IReadOnlyList<ShortlistEntry>> Of(MatchingResult solved, int most, bool bothSides)
    {
        var made = solved.Pairs
            .SelectMany(pair => new[]
            {
                (PersonId: pair.MenteeId, Entry: new ShortlistEntry(pair.MentorId, pair.Score)),
                (PersonId: pair.MentorId, Entry: new ShortlistEntry(pair.MenteeId, pair.Score)),
            })
            .ToLookup(one => one.PersonId, one => one.Entry, StringComparer.Ordinal);
        var lists = solved.Shortlists.ToDictionary(list => list.PersonId, list => made[list.PersonId].Concat(list.Entries).ToList());
        var offered = lists.ToDictionary(list => list.Key, list => First(list.Value, most), StringComparer.Ordinal);
        if (bothSides)
        {
            var guides = offered
                .SelectMany(list => list.Value.Select(entry => (Guide: entry.PartnerId, Entry: new ShortlistEntry(list.Key, entry.Score))))
                .Where(one => !lists.ContainsKey(one.Guide))
                .GroupBy(one => one.Guide, one => one.Entry, StringComparer.Ordinal)
                .ToList();
            foreach (var guide in guides)
            {
                offered[guide.Key] = First([.. made[guide.Key], .. guide.OrderByDescending(entry => entry.Score)], most);
            }
        }

        return offered.Where(list => list.Value.Count > 0).ToDictionary(list => list.Key, list => list.Value, StringComparer.Ordinal);
    }

    private static IReadOnlyList<ShortlistEntry> First(IReadOnlyList<ShortlistEntry> entries, int most) =>
    [
        .. entries.DistinctBy(entry => entry.PartnerId)
            .Take(most)
            .OrderByDescending(entry => entry.Score)
            .ThenBy(entry => entry.PartnerId, StringComparer.Ordinal),
    ];
}
