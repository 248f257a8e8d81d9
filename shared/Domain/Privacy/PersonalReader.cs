using System.Runtime.CompilerServices;
using System.Text.Json;
using MentorFlow.Domain.Storage;
using MentorFlow.Json;

namespace MentorFlow.Domain.Privacy;

/// <summary>How the documents of one type are found that are about somebody, and what of them is theirs.</summary>
/// <param name="Type">As <see cref="StoredDataList"/> names it.</param>
internal sealed record PersonalReader(string Type, Func<PersonalScope, CancellationToken, IAsyncEnumerable<PersonalDocument>> Read)
{
    /// <summary>All of the type in the person's own partition.</summary>
    public static PersonalReader Own<T>(Action<T, PersonalCut>? cut = null)
        where T : class, IDocument => In<T>(scope => [(scope.Own, null)], cut: cut);

    /// <summary>Those at known places.</summary>
    public static PersonalReader At<T>(
        Func<PersonalScope, IEnumerable<Key<T>>> keys, Func<T, PersonalScope, bool>? isTheirs = null, Action<T, PersonalCut>? cut = null)
        where T : class, IDocument =>
        new(typeof(T).Name, (scope, cancellation) => ReadAsync(scope, Found(scope, keys(scope), cancellation), isTheirs, cut, cancellation));

    /// <summary>One a program in which the person takes part.</summary>
    public static PersonalReader OfPart<T>(Func<string, string, Key<T>> key, Action<T, PersonalCut>? cut = null)
        where T : class, IDocument => At(scope => scope.Programs.Select(program => key(program, scope.PersonId)), cut: cut);

    /// <summary>Those that a query finds, of which some may be about others.</summary>
    public static PersonalReader In<T>(
        Func<PersonalScope, IEnumerable<(Partition Partition, DocumentQuery<T>? Query)>> places,
        Func<T, PersonalScope, bool>? isTheirs = null,
        Action<T, PersonalCut>? cut = null)
        where T : class, IDocument =>
        new(typeof(T).Name, (scope, cancellation) => ReadAsync(scope, Found(scope, places(scope), cancellation), isTheirs, cut, cancellation));

    private static async IAsyncEnumerable<T> Found<T>(
        PersonalScope scope, IEnumerable<Key<T>> keys, [EnumeratorCancellation] CancellationToken cancellation)
        where T : class, IDocument
    {
        foreach (var key in keys)
        {
            if (await scope.Store.FindAsync(key, cancellation) is { } stored)
            {
                yield return stored.Value;
            }
        }
    }

    private static async IAsyncEnumerable<T> Found<T>(
        PersonalScope scope,
        IEnumerable<(Partition Partition, DocumentQuery<T>? Query)> places,
        [EnumeratorCancellation] CancellationToken cancellation)
        where T : class, IDocument
    {
        foreach (var (partition, query) in places)
        {
            await foreach (var stored in scope.Store.QueryAsync(partition, query, cancellation))
            {
                yield return stored.Value;
            }
        }
    }

    // Two queries may find the same one.
    private static async IAsyncEnumerable<PersonalDocument> ReadAsync<T>(
        PersonalScope scope,
        IAsyncEnumerable<T> found,
        Func<T, PersonalScope, bool>? isTheirs,
        Action<T, PersonalCut>? cut,
        [EnumeratorCancellation] CancellationToken cancellation)
        where T : class, IDocument
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var document in found.WithCancellation(cancellation))
        {
            if (isTheirs?.Invoke(document, scope) == false || !seen.Add($"{document.Partition}/{document.Id}"))
            {
                continue;
            }

            var content = JsonSerializer.SerializeToNode(document, MentorFlowJson.Options)!.AsObject();
            var cutting = new PersonalCut(content, scope);
            cut?.Invoke(document, cutting);
            var id = cutting.HasId ? document.Id : $"{T.Type}:{Uuid5.Of($"{document.Partition}|{document.Id}"):N}";
            yield return new PersonalDocument(typeof(T).Name, T.Type, document.Partition.ToString(), id, content);
        }
    }
}
