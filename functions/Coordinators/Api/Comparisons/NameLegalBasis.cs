using MentorFlow.Domain.Outcomes;
using MentorFlow.Domain.People;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Outcomes;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Comparisons;

public sealed class NameLegalBasis(LegalBasisActs acts)
{
    [Function(nameof(NameLegalBasis))]
    [Operation(
        "Names the legal basis on which it is read six and twelve months later what became of people at work: who took part and who did not, in totals. " +
        "Without one, nothing is read.",
        Body = typeof(LegalBasisDraft),
        Answers = typeof(LegalBasis),
        Refusals = Refusals.OfActWithJson)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = GetLegalBasis.Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var (draft, refusal) = await JsonBody.ReadAsync<LegalBasisDraft>(request, cancellation);
        if (draft is null)
        {
            return refusal!;
        }

        var coordinator = request.Coordinator();
        var named = await acts.NameAsync(draft, new NoteWriter(Actors.Coordinator(coordinator.Id), coordinator.Name), cancellation);
        return Answer.Of(named, "legal basis", Answer.Ok);
    }
}
