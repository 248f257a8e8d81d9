using System.ComponentModel;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Programs;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Programs;

public sealed class CallOffEvent(EventActs events, IDocumentStore store)
{
    [Function(nameof(CallOffEvent))]
    [Operation(
        "Calls an event of a program off. Who was invited is told, and it leaves their calendars.",
        Answers = typeof(EventFacts),
        Refusals = Refusals.OfAct)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"api/programs/{{programId:{Ids.Rule}}}/events/{{kind:{Ids.Rule}}}/call-off")]
        HttpRequest request,
        string programId,
        [Description("LaunchEvent, MidpointEvent or ClosingEvent.")] string kind,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        if (EventDecisions.KindOf(kind) is not { } known)
        {
            return Answer.NotFound("event");
        }

        var off = await events.CallOffAsync(programId, known, Actors.Coordinator(request.Coordinator().Id), cancellation);
        return off.Refusal is { } refused
            ? Answer.Refused(refused, "event")
            : Answer.Ok(await store.EventAsync((await store.ReadProgramAsync(programId, cancellation))!, known, cancellation));
    }
}
