using System.Runtime.CompilerServices;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Privacy;

/// <summary>Which partitions a type of document stands in.</summary>
public enum PlaceKind
{
    /// <summary>None that an erasure has to look at.</summary>
    None,

    /// <summary>The person's own.</summary>
    Person,

    /// <summary>Those of other people, with ways that lead to the person.</summary>
    OtherPeople,
    Program,

    /// <summary>The thread of a mentorship.</summary>
    Thread,

    Mail,
    Organization,
    Fairness,

    /// <summary>An HR system or a directory.</summary>
    Connection,

    /// <summary>What goes to a system that is told of events.</summary>
    Webhook,

    /// <summary>A call that goes on.</summary>
    Call,
}

/// <summary>One type of document: where something about a person stands in it, and what erasure does with it.</summary>
/// <param name="Document">Name of the type, as <see cref="StoredDataList"/> has it.</param>
/// <param name="Type">As it is stored.</param>
public abstract record PersonalPlace(string Document, string Type, PlaceKind Kind, ErasureFate Fate)
{
    /// <summary>How many documents of a partition hold something that erasure takes away.</summary>
    public abstract Task<int> CountAsync(IDocumentStore store, Partition partition, PersonSought person, CancellationToken cancellation = default);

    /// <summary>Takes it away. Safe to repeat: what has gone is not found again.</summary>
    public abstract Task EraseAsync(IDocumentStore store, Partition partition, PersonSought person, CancellationToken cancellation = default);
}

/// <summary>Nothing is searched here.</summary>
internal sealed record UntouchedPlace(string Document, string Type, ErasureFate Fate) : PersonalPlace(Document, Type, PlaceKind.None, Fate)
{
    public static UntouchedPlace Of<T>(ErasureFate fate)
        where T : class, IDocument => new(typeof(T).Name, T.Type, fate);

    public override Task<int> CountAsync(IDocumentStore store, Partition partition, PersonSought person, CancellationToken cancellation = default) =>
        Task.FromResult(0);

    public override Task EraseAsync(IDocumentStore store, Partition partition, PersonSought person, CancellationToken cancellation = default) =>
        Task.CompletedTask;
}

/// <param name="Queries">What may be about them; together they find all of it.</param>
/// <param name="Goes">Whether a document goes as a whole.</param>
/// <param name="Blanked">What is left of one that stays; null, or the same again, where it holds nothing of theirs.</param>
internal sealed record SearchedPlace<T>(
    PlaceKind Kind,
    ErasureFate Fate,
    Func<PersonSought, IReadOnlyList<DocumentQuery<T>>> Queries,
    Func<T, PersonSought, bool> Goes,
    Func<T, PersonSought, T?> Blanked) : PersonalPlace(typeof(T).Name, T.Type, Kind, Fate)
    where T : class, IDocument
{
    // A mail stands in up to four indexes beside its record: a batch stays below a hundred writes.
    private const int MostInBatch = 15;

    private const int Attempts = 5;

    public override async Task<int> CountAsync(
        IDocumentStore store, Partition partition, PersonSought person, CancellationToken cancellation = default) =>
        await FindAsync(store, partition, person, cancellation).CountAsync(cancellation);

    public override async Task EraseAsync(
        IDocumentStore store, Partition partition, PersonSought person, CancellationToken cancellation = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var found = await FindAsync(store, partition, person, cancellation).ToListAsync(cancellation);
                foreach (var some in found.Chunk(MostInBatch))
                {
                    await WriteAsync(store, some, cancellation);
                }

                return;
            }
            catch (DocumentConflictException) when (attempt < Attempts)
            {
                // Somebody changed one of them meanwhile, or it expired: looked for again.
                cancellation.ThrowIfCancellationRequested();
            }
        }
    }

    private static async Task WriteAsync(IDocumentStore store, IEnumerable<(Stored<T> Stored, T? Next)> some, CancellationToken cancellation)
    {
        var batch = new Batch();
        foreach (var (stored, next) in some)
        {
            _ = next is null ? batch.Delete(stored) : batch.Replace(stored, next);
        }

        await store.SaveWithMailLinesAsync(await store.WithLinesAsync(batch.WithEnrollmentMark(), cancellation), cancellation);
    }

    // Two queries may find the same one.
    private async IAsyncEnumerable<(Stored<T> Stored, T? Next)> FindAsync(
        IDocumentStore store, Partition partition, PersonSought person, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var query in Queries(person))
        {
            await foreach (var stored in store.QueryAsync(partition, query, cancellation))
            {
                if (Goes(stored.Value, person))
                {
                    if (seen.Add(stored.Value.Id))
                    {
                        yield return (stored, null);
                    }
                }
                else if (Blanked(stored.Value, person) is { } next && !SameDocument.As(stored.Value, next) && seen.Add(stored.Value.Id))
                {
                    yield return (stored, next);
                }
            }
        }
    }
}

/// <summary>Makes the places of a table, each in one line.</summary>
internal static class Place
{
    /// <summary>All of the type in the person's own partition goes.</summary>
    public static PersonalPlace Own<T>()
        where T : class, IDocument => Gone<T>(PlaceKind.Person, _ => [new DocumentQuery<T>()]);

    /// <param name="queries">Narrow enough that whatever they find is about the person.</param>
    public static PersonalPlace Gone<T>(PlaceKind kind, Func<PersonSought, IReadOnlyList<DocumentQuery<T>>> queries)
        where T : class, IDocument => new SearchedPlace<T>(kind, ErasureFate.Delete, queries, (_, _) => true, (_, _) => null);

    /// <summary>What is about the person goes, found by reading all of the type.</summary>
    public static PersonalPlace GoneWhere<T>(PlaceKind kind, Func<T, PersonSought, bool> isTheirs)
        where T : class, IDocument => new SearchedPlace<T>(kind, ErasureFate.Delete, _ => [new DocumentQuery<T>()], isTheirs, (_, _) => null);

    /// <param name="blanked">What is left of a document; null, or the same again, where it holds nothing of theirs.</param>
    /// <param name="goes">Which go as a whole all the same; null for none.</param>
    public static PersonalPlace Blank<T>(PlaceKind kind, Func<T, PersonSought, T?> blanked, Func<T, PersonSought, bool>? goes = null)
        where T : class, IDocument =>
        new SearchedPlace<T>(kind, ErasureFate.Blank, _ => [new DocumentQuery<T>()], goes ?? ((_, _) => false), blanked);

    public static PersonalPlace Kept<T>()
        where T : class, IDocument => UntouchedPlace.Of<T>(ErasureFate.KeepId);

    public static PersonalPlace Others<T>()
        where T : class, IDocument => UntouchedPlace.Of<T>(ErasureFate.BelongsToOthers);
}
