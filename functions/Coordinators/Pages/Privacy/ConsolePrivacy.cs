using MentorFlow.Domain.Links;
using MentorFlow.Domain.Privacy;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Privacy;

/// <summary>Who asked to be erased and how far it is, what is held, and the proofs of what was done.</summary>
public sealed class ConsolePrivacy(ConsoleEntry access, PrivacyReading reading, LinkWriter links)
{
    [Function(nameof(ConsolePrivacy))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/privacy")] HttpRequest request, CancellationToken cancellation) =>
        Page.Show<PrivacyPage, PrivacyModel>(
            request,
            new PrivacyModel(
                access.Visit(request),
                await reading.RequestsAsync(cancellation),
                [.. (await reading.ProofsAsync(cancellation)).Select(proof => (proof, links.Erased(proof.RequestId).PathAndQuery))]));
}

/// <param name="Requests">Who waits the longest first.</param>
/// <param name="Proofs">The newest first, each with the address at which it is read.</param>
public sealed record PrivacyModel(
    ConsoleVisit Visit, IReadOnlyList<PrivacyRequestFacts> Requests, IReadOnlyList<(ErasureProof Proof, string Address)> Proofs);
