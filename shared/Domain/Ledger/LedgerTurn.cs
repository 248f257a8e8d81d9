using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Ledger;

/// <summary>How far the nightly check has come among the many chains of people, connections and mails: the next night goes on behind it.</summary>
/// <param name="Last">The last chain that was looked at.</param>
public sealed record LedgerTurn(Partition Last) : IDocument
{
    public static string Type => "ledger-turn";

    public Partition Partition => Partition.Organization;

    public string Id => Key.Id;

    public static Key<LedgerTurn> Key { get; } = new(Partition.Organization, "ledger-turn");

    /// <summary>Whose turn it is: each chain once, those behind the last one first, and then again from the beginning.</summary>
    /// <param name="turn">Null before the first night.</param>
    /// <param name="chains">All of them, in any order.</param>
    public static IReadOnlyList<Partition> Next(LedgerTurn? turn, IEnumerable<Partition> chains, int most)
    {
        var ordered = chains.OrderBy(chain => chain.ToString(), StringComparer.Ordinal).ToList();
        var first = turn is null ? 0 : ordered.Count(chain => string.CompareOrdinal(chain.ToString(), turn.Last.ToString()) <= 0);
        return [.. ordered.Skip(first).Concat(ordered.Take(first)).Take(most)];
    }
}
