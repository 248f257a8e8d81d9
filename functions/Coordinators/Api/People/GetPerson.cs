using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.People;

public sealed class GetPerson(IDocumentStore store)
{
    [Function(nameof(GetPerson))]
    [Operation("Shows a person with everything they take part in.", Answers = typeof(PersonFacts), Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"api/people/{{personId:{Ids.Rule}}}")]
        HttpRequest request, string personId, CancellationToken cancellation) =>
        Answer.OkOrNotFound(await PersonFacts.ReadAsync(store, personId, request.Scope(), cancellation), "person");
}
