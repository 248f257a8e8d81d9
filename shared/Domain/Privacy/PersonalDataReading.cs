using System.Runtime.CompilerServices;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Privacy;

/// <summary>Everything that is stored about somebody, in every program, as they may read it (GDPR, Art. 15 and 20).</summary>
public static class PersonalDataReading
{
    /// <summary>Each document once; read one after the other, so that nothing is held together that nobody has asked for.</summary>
    /// <returns>Nothing for nobody.</returns>
    public static async IAsyncEnumerable<PersonalDocument> PersonalDataOfAsync(
        this IDocumentStore store, string personId, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        if (await PersonalScope.OfAsync(store, personId, cancellation) is not { } scope)
        {
            yield break;
        }

        foreach (var reader in PersonalReaders.All)
        {
            await foreach (var document in reader.Read(scope, cancellation))
            {
                yield return document;
            }
        }
    }

    /// <summary>The same by purpose, in the order of the list; a document stands in every purpose that a part of it serves.</summary>
    public static async IAsyncEnumerable<(StoredData Row, IReadOnlyList<PersonalDocument> Documents)> PersonalDataByPurposeAsync(
        this IDocumentStore store, string personId, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        if (await PersonalScope.OfAsync(store, personId, cancellation) is not { } scope)
        {
            yield break;
        }

        var readers = PersonalReaders.All.ToDictionary(reader => reader.Type, StringComparer.Ordinal);
        foreach (var row in StoredDataList.All)
        {
            var documents = new List<PersonalDocument>();
            foreach (var (type, _) in row.Parts)
            {
                if (readers.TryGetValue(type, out var reader))
                {
                    await foreach (var document in reader.Read(scope, cancellation))
                    {
                        documents.Add(document);
                    }
                }
            }

            if (documents.Where(document => document.In(row).Count > 0).ToList() is { Count: > 0 } theirs)
            {
                yield return (row, theirs);
            }
        }
    }

    /// <summary>The types of documents that are handed out.</summary>
    public static IReadOnlyList<string> Types { get; } = [.. PersonalReaders.All.Select(reader => reader.Type)];

    /// <summary>Those that are not, each with the reason.</summary>
    public static IReadOnlyDictionary<string, LeftOutReason> LeftOut => PersonalReaders.LeftOut;
}
