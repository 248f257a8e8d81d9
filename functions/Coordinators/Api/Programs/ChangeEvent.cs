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

public sealed class ChangeEvent(EventActs events, IDocumentStore store)
{
    [Function(nameof(ChangeEvent))]
    [Operation(
        "Says when an event of a program is, where, and who has a time or a place of their own; adds it where the program had none. " +
        "Who was invited before and is concerned gets a new calendar entry at once. An event that was called off is held after all.",
        Body = typeof(EventChange),
        Answers = typeof(EventFacts),
        Refusals = Refusals.OfActWithJson)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"api/programs/{{programId:{Ids.Rule}}}/events/{{kind:{Ids.Rule}}}")]
        HttpRequest request,
        string programId,
        [Description("LaunchEvent, MidpointEvent or ClosingEvent.")] string kind,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var (change, refusal) = await JsonBody.ReadAsync<EventChange>(request, cancellation);
        if (change is null)
        {
            return refusal!;
        }

        if (EventDecisions.KindOf(kind) is not { } known)
        {
            return Answer.NotFound("event");
        }

        var changed = await events.ChangeAsync(programId, known, change, Actors.Coordinator(request.Coordinator().Id), cancellation);
        return changed.Refusal is { } refused
            ? Answer.Refused(refused, "event")
            : Answer.Ok(await store.EventAsync(changed.Value!.Program, known, cancellation));
    }
}
