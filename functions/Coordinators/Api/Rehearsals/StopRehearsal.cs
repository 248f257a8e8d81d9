using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Coordinators.Rehearsals;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Deciding;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Rehearsals;

public sealed class StopRehearsal(RehearsalOrders orders, RehearsalReading reading, IDocumentStore store)
{
    [Function(nameof(StopRehearsal))]
    [Operation("Stops the rehearsal of a program; nothing is kept of it.", Answers = typeof(RehearsalFacts), Refusals = Refusals.OfAct)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{OrderRehearsal.Route}/stop")] HttpRequest request,
        string programId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        if (await store.ReadProgramAsync(programId, cancellation) is not { } program)
        {
            return Answer.NotFound("program");
        }

        var stopped = await orders.StopAsync(programId, Actors.Coordinator(request.Coordinator().Id), cancellation);
        return stopped.Refusal is { } refusal
            ? Answer.Refused(refusal, "rehearsal")
            : Answer.Ok(await reading.ReadAsync(program, request.Scope(), cancellation));
    }
}
