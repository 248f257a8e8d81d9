using MentorFlow.Domain.Resources;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Resources;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Programs;

public sealed class AddToShelf(ResourceActs resources, IDocumentStore store)
{
    [Function(nameof(AddToShelf))]
    [Operation(
        "Puts a link on the shelf that all participants of a program see. Its title, its address, which begins with https, and a line why are needed. " +
        "The same item once more is refused.",
        Body = typeof(NewShelfItem),
        Answers = typeof(ShelfFacts),
        Refusals = Refusals.OfActWithJson)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = ListShelf.Route)] HttpRequest request,
        string programId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var (item, refusal) = await JsonBody.ReadAsync<NewShelfItem>(request, cancellation);
        if (item is null)
        {
            return refusal!;
        }

        var shelved = await resources.ShelveAsync(
            programId,
            (item.ItemId ?? Guid.NewGuid()).ToString(),
            new ResourceDraft(item.Title, item.Link, item.Why),
            Actors.Coordinator(request.Coordinator().Id),
            cancellation);
        return shelved.Refusal is { Reason: RefusalReason.Unknown } unknown ? Answer.Refused(unknown, "program")
            : shelved.Refusal is { } refused ? Answer.Refused(refused, "item")
            : Answer.Ok(await store.ShelfFactsAsync(shelved.Value!, cancellation));
    }
}

/// <param name="Title">1 to 200 characters.</param>
/// <param name="Link">A whole https address of at most 1,000 characters.</param>
/// <param name="Why">What it is good for, 1 to 300 characters.</param>
/// <param name="ItemId">A UUID of the caller's, so that a repeat is known; one is made without it.</param>
public sealed record NewShelfItem(string Title, string Link, string Why, Guid? ItemId = null);
