using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Resources;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Programs;

public sealed class RemoveFromShelf(ResourceActs resources, IDocumentStore store)
{
    [Function(nameof(RemoveFromShelf))]
    [Operation(
        "Takes a link off the shelf of a program, with a reason, which whoever passed it on reads; it does not come back.",
        Body = typeof(ShelfRemoval),
        Answers = typeof(ShelfFacts),
        Refusals = Refusals.OfActWithJson)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{ListShelf.Route}/{{itemId:{Ids.Rule}}}/remove")] HttpRequest request,
        string programId,
        string itemId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var (removal, refusal) = await JsonBody.ReadAsync<ShelfRemoval>(request, cancellation);
        if (removal is null)
        {
            return refusal!;
        }

        var removed = await resources.RemoveFromShelfAsync(
            programId, itemId, removal.Reason, Actors.Coordinator(request.Coordinator().Id), cancellation);
        return removed.Refusal is { } refused ? Answer.Refused(refused, "item") : Answer.Ok(await store.ShelfFactsAsync(removed.Value!, cancellation));
    }
}

/// <param name="Reason">1 to 300 characters.</param>
public sealed record ShelfRemoval(string Reason);
