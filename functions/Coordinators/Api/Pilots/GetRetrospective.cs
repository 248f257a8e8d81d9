using MentorFlow.Domain.Pilots;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Pilots;

public sealed class GetRetrospective(IDocumentStore store, RetrospectiveReading reading)
{
    public const string Route = $"api/programs/{{program:{Ids.Rule}}}/retrospective";

    [Function(nameof(GetRetrospective))]
    [Operation(
        "What people think of a program, without names and not before five have answered, and what its coordinators have learned, with theirs.",
        Answers = typeof(ProgramRetrospective),
        Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string program, CancellationToken cancellation) =>
        await store.ReadProgramAsync(program, cancellation) is { } known
            ? Answer.Ok(new ProgramRetrospective(
                await reading.ReadAsync(known, cancellation), await store.LessonsOfProgramAsync(program, cancellation)))
            : Answer.NotFound("program");
}

/// <param name="People">The latest look back; null before anybody was asked.</param>
public sealed record ProgramRetrospective(RetrospectiveFacts? People, IReadOnlyList<ProgramLesson> Lessons);
