using MentorFlow.Domain.People;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Outcomes;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Comparisons;

public sealed class WithdrawLegalBasis(LegalBasisActs acts)
{
    [Function(nameof(WithdrawLegalBasis))]
    [Operation(
        "Takes the legal basis back: from now on it is read no more what becomes of people at work, and what was read is not shown.",
        Success = 204,
        Refusals = Refusals.OfAct)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = GetLegalBasis.Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var coordinator = request.Coordinator();
        var withdrawn = await acts.WithdrawAsync(new NoteWriter(Actors.Coordinator(coordinator.Id), coordinator.Name), cancellation);
        return withdrawn.Refusal is { } refused ? Answer.Refused(refused, "legal basis") : TypedResults.NoContent();
    }
}
