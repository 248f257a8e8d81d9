using System.Runtime.CompilerServices;
using MentorFlow.Domain.Storage;
using MentorFlow.Json;

namespace MentorFlow.Domain.Ledger;

/// <summary>
/// Which facts of which documents no later decision changes, so that a document can be compared with the ledger at rest however lawfully the rest of it
/// has changed.
/// </summary>
public sealed class LastingFacts
{
    private readonly Dictionary<string, IRule> rules = new(StringComparer.Ordinal);

    /// <param name="turn">Counts how often the facts were made.</param>
    /// <param name="facts">Those that stay as they are within a turn.</param>
    public LastingFacts With<T>(Func<T, long> turn, Func<T, object> facts)
        where T : class, IDocument
    {
        rules.Add(T.Type, new Rule<T>(turn, facts));
        return this;
    }

    /// <summary>Of a document as a decision leaves it.</summary>
    public SubjectFacts Of<T>(T document)
        where T : class, IDocument => ((Rule<T>)rules[T.Type]).Of(document);

    /// <summary>The documents of a partition that an entry told of, as they stand.</summary>
    /// <param name="ids">Of documents.</param>
    /// <returns>By id; those that are gone are missing.</returns>
    internal async Task<IReadOnlyDictionary<string, DocumentFacts>> ReadAsync(
        IDocumentStore store, Partition partition, IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        var standing = new Dictionary<string, DocumentFacts>(StringComparer.Ordinal);
        foreach (var type in ids.Select(TypeOf).Distinct(StringComparer.Ordinal).Where(rules.ContainsKey))
        {
            await foreach (var facts in rules[type].ReadAsync(store, partition, cancellation))
            {
                standing[facts.DocumentId] = facts;
            }
        }

        return standing;
    }

    /// <summary>Whether a partition has a document of which entries fix facts.</summary>
    internal async Task<bool> StandInAsync(IDocumentStore store, Partition partition, CancellationToken cancellation)
    {
        foreach (var rule in rules.Values)
        {
            if (await rule.StandsInAsync(store, partition, cancellation))
            {
                return true;
            }
        }

        return false;
    }

    internal bool Knows(string documentId) => rules.ContainsKey(TypeOf(documentId));

    private static string TypeOf(string documentId) => documentId.Split(':')[0];

    private interface IRule
    {
        IAsyncEnumerable<DocumentFacts> ReadAsync(IDocumentStore store, Partition partition, CancellationToken cancellation);

        Task<bool> StandsInAsync(IDocumentStore store, Partition partition, CancellationToken cancellation);
    }

    private sealed class Rule<T>(Func<T, long> turn, Func<T, object> facts) : IRule
        where T : class, IDocument
    {
        public async Task<bool> StandsInAsync(IDocumentStore store, Partition partition, CancellationToken cancellation) =>
            await store.QueryAsync(partition, new DocumentQuery<T>(Limit: 1), cancellation).AnyAsync(cancellation);

        public SubjectFacts Of(T document) => new(document.Id, turn(document), facts(document));

        public async IAsyncEnumerable<DocumentFacts> ReadAsync(
            IDocumentStore store, Partition partition, [EnumeratorCancellation] CancellationToken cancellation)
        {
            await foreach (var stored in store.QueryAsync<T>(partition, cancellation: cancellation))
            {
                var of = Of(stored.Value);
                yield return new DocumentFacts(of.DocumentId, of.Turn, InputsHash.Of(of.Facts));
            }
        }
    }
}
