using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Introductions;

/// <summary>Reads what belongs to the introductions of a program, all in its partition.</summary>
public static class IntroductionReading
{
    /// <summary>The newest first.</summary>
    /// <param name="most">At most so many; null for all.</param>
    public static Task<List<IntroductionRound>> IntroductionRoundsAsync(
        this IDocumentStore store, string programId, int? most = null, CancellationToken cancellation = default) =>
        ListAsync(store, programId, new DocumentQuery<IntroductionRound>(Limit: most, Descending: true), cancellation);

    /// <summary>Null before the first.</summary>
    public static async Task<IntroductionRound?> LastIntroductionRoundAsync(
        this IDocumentStore store, string programId, CancellationToken cancellation = default) =>
        (await store.IntroductionRoundsAsync(programId, 1, cancellation)).FirstOrDefault();

    /// <param name="round">Its number.</param>
    public static Task<List<Introduction>> IntroductionsAsync(
        this IDocumentStore store, string programId, int round, CancellationToken cancellation = default) =>
        ListAsync(store, programId, new DocumentQuery<Introduction>(Introduction.PrefixOf(round)), cancellation);

    public static Task<List<IntroductionPart>> IntroductionPartsAsync(this IDocumentStore store, string programId, CancellationToken cancellation = default) =>
        ListAsync(store, programId, new DocumentQuery<IntroductionPart>(), cancellation);

    /// <summary>Of one person, the newest first.</summary>
    public static async Task<IReadOnlyList<Introduction>> IntroductionsOfAsync(
        this IDocumentStore store, string programId, string personId, CancellationToken cancellation = default)
    {
        DocumentQuery<Introduction>[] sides =
        [
            new DocumentQuery<Introduction>().Where(introduction => introduction.OneId, personId),
            new DocumentQuery<Introduction>().Where(introduction => introduction.OtherId, personId),
        ];
        var found = new List<Introduction>();
        foreach (var side in sides)
        {
            found.AddRange(await ListAsync(store, programId, side, cancellation));
        }

        return [.. found.OrderByDescending(introduction => introduction.Round)];
    }

    private static async Task<List<T>> ListAsync<T>(IDocumentStore store, string programId, DocumentQuery<T> query, CancellationToken cancellation)
        where T : class, IDocument =>
        await store.QueryAsync(Partition.Program(programId), query, cancellation)
            .Select(stored => stored.Value)
            .ToListAsync(cancellation);
}
