using MentorFlow.Domain.Outcomes;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Comparisons;

public sealed class GetLegalBasis(IDocumentStore store)
{
    internal const string Route = "api/legal-basis";

    [Function(nameof(GetLegalBasis))]
    [Operation(
        "Says on which legal basis it is read what became of people at work, who named it and when, and whether it still holds.",
        Answers = typeof(LegalBasis),
        Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, CancellationToken cancellation) =>
        Answer.OkOrNotFound(await store.ReadAsync(LegalBasis.Key, cancellation), "legal basis");
}
