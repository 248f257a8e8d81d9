using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Meetings;

public sealed class GetMeetingFigures(IDocumentStore store, TimeProvider clock)
{
    [Function(nameof(GetMeetingFigures))]
    [Operation(
        "Counts offers of single meetings, and what came of them, in a program.", Answers = typeof(MeetingFigures), Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"api/programs/{{programId:{Ids.Rule}}}/meeting-figures")] HttpRequest request,
        string programId,
        CancellationToken cancellation) =>
        await store.ReadProgramAsync(programId, cancellation) is null
            ? Answer.NotFound("program")
            : Answer.Ok(await store.MeetingFiguresAsync(programId, clock.GetUtcNow(), cancellation));
}
