using MentorFlow.Domain.Resources;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>A link on the shelf of a program, which all its participants see.</summary>
/// <param name="Why">A line that says what it is good for.</param>
/// <param name="AddedBy">Who passed it on; null for a coordinator. Participants are not told.</param>
/// <param name="AddedAt">UTC.</param>
public sealed record ShelfFacts(string ItemId, string Title, Uri Link, string Why, PersonRef? AddedBy, DateTimeOffset AddedAt);

internal static class ShelfReading
{
    /// <returns>What stands there now, the newest first.</returns>
    public static async Task<IReadOnlyList<ShelfFacts>> ShelfAsync(this IDocumentStore store, string programId, CancellationToken cancellation)
    {
        var (names, facts) = (new PersonNames(store), new List<ShelfFacts>());
        await foreach (var stored in store.QueryAsync(Partition.Program(programId), new DocumentQuery<ShelfItem>(), cancellation))
        {
            if (stored.Value is { RemovedAt: null } item)
            {
                facts.Add(await FactsAsync(item, names, cancellation));
            }
        }

        return [.. facts.OrderByDescending(item => item.AddedAt)];
    }

    public static Task<ShelfFacts> ShelfFactsAsync(this IDocumentStore store, ShelfItem item, CancellationToken cancellation) =>
        FactsAsync(item, new PersonNames(store), cancellation);

    private static async Task<ShelfFacts> FactsAsync(ShelfItem item, PersonNames names, CancellationToken cancellation) => new(
        item.ItemId,
        item.Title,
        item.Link,
        item.Why,
        item.AddedBy is { } personId ? await names.FindAsync(personId, cancellation) : null,
        item.AddedAt);
}
