using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Ledger;

/// <summary>
/// Finds documents that were changed past the ledger: of each, the facts that its last entry fixed are compared with those it has. What decisions without
/// an entry change lawfully is none of these facts.
/// </summary>
internal sealed class DocumentFaults(IDocumentStore store, LastingFacts lasting, Partition chain)
{
    private readonly Dictionary<string, (DocumentFacts Facts, long Sequence)> told = new(StringComparer.Ordinal);

    /// <summary>To be called for each entry, in order.</summary>
    public void Hear(LedgerEntry entry)
    {
        if (entry.Facts is { } facts && lasting.Knows(facts.DocumentId))
        {
            told[facts.DocumentId] = (facts, entry.Sequence);
        }
    }

    /// <param name="last">The newest entry that was heard; decisions are saved while documents are read, so later ones are heard here.</param>
    public async Task<IReadOnlyList<LedgerFault>> FindAsync(LedgerEntry? last, CancellationToken cancellation)
    {
        while (told.Count > 0)
        {
            var standing = await lasting.ReadAsync(store, chain, told.Keys, cancellation);
            var odd = told.Values.Where(one => IsOdd(one.Facts, standing.GetValueOrDefault(one.Facts.DocumentId))).ToList();
            if (odd.Count == 0)
            {
                return [];
            }

            var later = await store.QueryAsync(chain, new DocumentQuery<LedgerEntry>(After: last?.Id), cancellation).ToListAsync(cancellation);
            if (later.Count == 0)
            {
                return [.. odd.OrderBy(one => one.Sequence).Select(one => new LedgerFault(chain, one.Sequence, LedgerFaultKind.DocumentChanged))];
            }

            foreach (var stored in later)
            {
                Hear(stored.Value);
                last = stored.Value;
            }
        }

        return [];
    }

    // A later turn was made by another decision, which may note no facts.
    private static bool IsOdd(DocumentFacts noted, DocumentFacts? standing) =>
        standing is null || standing.Turn < noted.Turn || (standing.Turn == noted.Turn && standing.Hash != noted.Hash);
}
