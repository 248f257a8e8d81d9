using MentorFlow.Domain.Rehearsals;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Coordinators.Rehearsals;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Rehearsals;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Rehearsals;

public sealed class TakeRehearsalReport(RehearsalActs acts, RehearsalReading reading, IDocumentStore store)
{
    [Function(nameof(TakeRehearsalReport))]
    [Operation(
        "Takes back what a rehearsal elsewhere came to: the summary.json that the command wrote.",
        Body = typeof(RehearsalSummary),
        Answers = typeof(RehearsalFacts),
        Refusals = Refusals.Unknown | Refusals.OfJson)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{OrderRehearsal.Route}/report")] HttpRequest request,
        string programId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var (summary, refusal) = await JsonBody.ReadAsync<RehearsalSummary>(request, cancellation);
        if (summary is null)
        {
            return refusal!;
        }

        if (await store.ReadProgramAsync(programId, cancellation) is not { } program)
        {
            return Answer.NotFound("program");
        }

        var taken = await acts.TakeAsync(programId, summary, Actors.Coordinator(request.Coordinator().Id), cancellation);
        return taken.Refusal is { } refused ? Answer.Refused(refused, "report") : Answer.Ok(await reading.ReadAsync(program, request.Scope(), cancellation));
    }
}
