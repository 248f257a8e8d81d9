using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Hris;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.People;

public sealed class InviteGuest(IDocumentStore store, GuestActs guests)
{
    [Function(nameof(InviteGuest))]
    [Operation(
        "Makes somebody known who is no employee, up to their last day. The same address again is about the same guest.",
        Body = typeof(NewGuest),
        Answers = typeof(PersonFacts),
        Success = 201,
        Refusals = Refusals.OfJson | Refusals.WrongStage)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/people/guests")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var (guest, refusal) = await JsonBody.ReadAsync<NewGuest>(request, cancellation);
        if (guest is null)
        {
            return refusal!;
        }

        var verdict = await guests.InviteAsync(guest, Actors.Coordinator(request.Coordinator().Id), cancellation);
        return verdict.Value is { } person
            ? Answer.Created(request, $"/api/people/{person.PersonId}", await PersonFacts.ReadAsync(store, person.PersonId, request.Scope(), cancellation))
            : Answer.Refused(verdict.Refusal!, "guest");
    }
}
