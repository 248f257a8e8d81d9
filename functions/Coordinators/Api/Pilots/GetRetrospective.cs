using MentorFlow.Domain.Pilots;
using MentorFlow.Domain.Rehearsals;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Coordinators.Rehearsals;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Pilots;

public sealed class GetRetrospective(IDocumentStore store, RetrospectiveReading reading, ForecastReading forecasts)
{
    public const string Route = $"api/programs/{{program:{Ids.Rule}}}/retrospective";

    [Function(nameof(GetRetrospective))]
    [Operation(
        "What people think of a program, without names and not before five have answered, what its coordinators have learned, with theirs, and what its "
        + "rehearsal foresaw beside what happened.",
        Answers = typeof(ProgramRetrospective),
        Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string program, CancellationToken cancellation) =>
        await store.ReadProgramAsync(program, cancellation) is { } known
            ? Answer.Ok(new ProgramRetrospective(
                await reading.ReadAsync(known, cancellation),
                await store.LessonsOfProgramAsync(program, cancellation),
                await forecasts.ReadAsync(known, cancellation)))
            : Answer.NotFound("program");
}

/// <param name="People">The latest look back; null before anybody was asked.</param>
/// <param name="Forecast">Null where the program was not rehearsed, or has not begun.</param>
public sealed record ProgramRetrospective(RetrospectiveFacts? People, IReadOnlyList<ProgramLesson> Lessons, ForecastComparison? Forecast);
