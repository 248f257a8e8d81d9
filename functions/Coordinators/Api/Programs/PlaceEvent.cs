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

public sealed class PlaceEvent(EventActs events, IDocumentStore store)
{
    [Function(nameof(PlaceEvent))]
    [Operation(
        "Says where an event of a program is. Who was invited before gets a new calendar entry.",
        Body = typeof(EventPlace),
        Answers = typeof(EventFacts),
        Refusals = Refusals.OfActWithJson)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"api/programs/{{programId:{Ids.Rule}}}/events/{{kind:{Ids.Rule}}}/place")]
        HttpRequest request,
        string programId,
        [Description("LaunchEvent, MidpointEvent or ClosingEvent.")] string kind,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var (place, refusal) = await JsonBody.ReadAsync<EventPlace>(request, cancellation);
        if (place is null)
        {
            return refusal!;
        }

        if (EventDecisions.KindOf(kind) is not { } known)
        {
            return Answer.NotFound("event");
        }

        var placed = await events.PlaceAsync(programId, known, place.Link, place.Address, Actors.Coordinator(request.Coordinator().Id), cancellation);
        return placed.Refusal is { } refused
            ? Answer.Refused(refused, "event")
            : Answer.Ok(await store.EventAsync((await store.ReadProgramAsync(programId, cancellation))!, known, cancellation));
    }
}

/// <param name="Link">An https address; null for none any more.</param>
/// <param name="Address">Where people come together in person, in words; null for nowhere.</param>
public sealed record EventPlace(string? Link = null, string? Address = null);
