using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Privacy;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Mails;

namespace MentorFlow.Orchestrations.Privacy;

/// <summary>What the person is told of their erasure, in the name of a program of theirs: who was never in one has nobody who writes to them.</summary>
internal static class ErasureMails
{
    /// <param name="at">The date that it names, UTC.</param>
    /// <param name="says">What else it says: reasons, or a number.</param>
    public static MailOrder Of(MailTemplate template, ErasureRequest request, string programId, DateTimeOffset at, string? says = null) => new(
        MailIds.For($"{request.RequestId}:{request.Looks}", template, request.PersonId),
        template,
        programId,
        request.PersonId,
        Subject: says,
        EventAt: at);

    /// <returns>A program of theirs, one that runs before the others; null for none.</returns>
    public static async Task<string?> MailProgramAsync(this IDocumentStore store, string personId, CancellationToken cancellation)
    {
        string? any = null;
        await foreach (var involvement in store.QueryAsync<Involvement>(Partition.Person(personId), cancellation: cancellation))
        {
            var programId = involvement.Value.ProgramId;
            var program = (await store.FindAsync(MentoringProgram.KeyOf(programId), cancellation))?.Value;
            if (program is { Status: ProgramStatus.Running })
            {
                return programId;
            }

            any ??= program is null ? null : programId;
        }

        return any;
    }
}
