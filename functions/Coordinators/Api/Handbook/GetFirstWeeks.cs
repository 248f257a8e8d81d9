using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Handbook;

public sealed class GetFirstWeeks(IDocumentStore store, FirstWeekReading reading)
{
    public const string Route = $"api/programs/{{program:{Ids.Rule}}}/first-weeks";

    [Function(nameof(GetFirstWeeks))]
    [Operation(
        "Shows the list of a program's first two weeks: what of it ticks itself, what was ticked by whom and when, and what is open.",
        Answers = typeof(FirstWeekList),
        Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string program, CancellationToken cancellation) =>
        await store.ReadProgramAsync(program, cancellation) is { } known
            ? Answer.Ok(await reading.ReadAsync(known, request.Languages().English.Content, cancellation))
            : Answer.NotFound("program");
}
