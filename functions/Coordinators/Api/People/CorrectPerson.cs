using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Hris;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.People;

public sealed class CorrectPerson(IDocumentStore store, PersonCorrectionActs corrections)
{
    [Function(nameof(CorrectPerson))]
    [Operation(
        "Corrects what is known of a person; what is left out stays. Of a coordinator and HR, who spoke last is right, field by field.",
        Body = typeof(PersonCorrection),
        Answers = typeof(PersonFacts),
        Refusals = Refusals.OfActWithJson)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "patch", Route = $"api/people/{{personId:{Ids.Rule}}}")] HttpRequest request,
        string personId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var (correction, refusal) = await JsonBody.ReadAsync<PersonCorrection>(request, cancellation);
        if (correction is null)
        {
            return refusal!;
        }

        var verdict = await corrections.CorrectAsync(personId, correction, Actors.Coordinator(request.Coordinator().Id), cancellation);
        return verdict.Refusal is null or { Reason: RefusalReason.AlreadyDone }
            ? Answer.OkOrNotFound(await PersonFacts.ReadAsync(store, personId, request.Scope(), cancellation), "person")
            : Answer.Refused(verdict.Refusal, "person");
    }
}
