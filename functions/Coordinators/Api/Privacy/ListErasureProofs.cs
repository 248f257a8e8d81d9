using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Privacy;

public sealed class ListErasureProofs(PrivacyReading reading)
{
    [Function(nameof(ListErasureProofs))]
    [Operation(
        "Lists the proofs of erasures that were done, the newest first: what was searched, found and removed, as figures and without a name.",
        Answers = typeof(IReadOnlyList<ErasureProofFacts>))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/privacy/proofs")] HttpRequest request, CancellationToken cancellation) =>
        Answer.Ok((await reading.ProofsAsync(cancellation)).Select(ErasureProofFacts.Of).ToList());
}
