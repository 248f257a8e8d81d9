using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Ledger;

/// <summary>The end of a chain. Saved with its ETag in every batch that adds entries, so two decisions can never follow the same one.</summary>
/// <param name="Sequence">Of the last entry.</param>
/// <param name="Hash">Of the last entry.</param>
public sealed record LedgerHead(Partition Partition, long Sequence, string Hash) : IDocument
{
    public static string Type => "ledger-head";

    public string Id => KeyOf(Partition).Id;

    public static Key<LedgerHead> KeyOf(Partition partition) => new(partition, "ledger-head");
}
