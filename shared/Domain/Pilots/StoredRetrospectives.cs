using System.Globalization;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Pilots;

/// <summary>The reads of a look back that pages, mails and acts share; each stays within one program.</summary>
public static class StoredRetrospectives
{
    private static readonly DocumentQuery<Retrospective> Latest = new(Limit: 1, Descending: true);

    /// <returns>Null before the first.</returns>
    public static async Task<Retrospective?> LatestRetrospectiveAsync(
        this IDocumentStore store, string programId, CancellationToken cancellation = default) =>
        (await store.QueryAsync(Partition.Program(programId), Latest, cancellation).FirstOrDefaultAsync(cancellation))?.Value;

    /// <returns>The look back that the mail is about; null where its recipient has answered.</returns>
    public static async Task<Retrospective?> UnansweredAsync(this IDocumentStore store, MailOrder order, CancellationToken cancellation = default) =>
        int.TryParse(order.AboutId, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && await store.FindAsync(RetrospectiveAnswer.KeyOf(order.ProgramId, number, order.PersonId), cancellation) is null
            ? (await store.FindAsync(Retrospective.KeyOf(order.ProgramId, number), cancellation))?.Value
            : null;

    /// <returns>In the order in which they were written.</returns>
    public static async Task<IReadOnlyList<ProgramLesson>> LessonsOfProgramAsync(
        this IDocumentStore store, string programId, CancellationToken cancellation = default) =>
        await store.QueryAsync<ProgramLesson>(Partition.Program(programId), cancellation: cancellation)
            .Select(stored => stored.Value)
            .OrderBy(lesson => lesson.At)
            .ThenBy(lesson => lesson.LessonId, StringComparer.Ordinal)
            .ToListAsync(cancellation);

    /// <summary>What a program has for the next one.</summary>
    /// <returns>One lesson a line; null for none.</returns>
    public static async Task<string?> LessonsForNextAsync(
        this IDocumentStore store, string programId, CancellationToken cancellation = default) =>
        ProgramLesson.Together(
            (await store.LessonsOfProgramAsync(programId, cancellation)).Where(lesson => lesson.IsForNext).Select(lesson => lesson.Text));
}
