using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api;

/// <summary>The lists of the API that belong to a program: one page of documents, with names for the people in them.</summary>
internal static class ProgramPages
{
    /// <param name="after">The id that the page before ended with; null or empty for the first page.</param>
    /// <param name="limit">1 to 200; 50 when null.</param>
    /// <param name="partition">Where the documents are; null for the program's own.</param>
    public static async Task<IResult> PageOfProgramAsync<T, TFacts>(
        this IDocumentStore store,
        string programId,
        string? after,
        int? limit,
        Func<T, PersonNames, CancellationToken, ValueTask<TFacts>> show,
        CancellationToken cancellation,
        DocumentQuery<T>? query = null,
        Partition? partition = null,
        Func<T, bool>? where = null)
        where T : class, IDocument
    {
        if (await store.ReadProgramAsync(programId, cancellation) is null)
        {
            return Answer.NotFound("program");
        }

        var names = new PersonNames(store);
        return Answer.Ok(await store.PageAsync<T, TFacts>(
            partition ?? Partition.Program(programId), after, limit, document => show(document, names, cancellation), cancellation, query, where));
    }
}
