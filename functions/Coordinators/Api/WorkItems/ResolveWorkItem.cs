using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Localization;
using MentorFlow.Orchestrations.WorkItems;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.WorkItems;

public sealed class ResolveWorkItem(IDocumentStore store, CoordinatorActs coordinators)
{
    [Function(nameof(ResolveWorkItem))]
    [Operation(
        "Resolves a work item; the decision reaches whatever waits for it.",
        Body = typeof(Resolution),
        Answers = typeof(WorkItemFacts),
        Refusals = Refusals.OfActWithJson)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"api/programs/{{programId:{Ids.Rule}}}/work-items/{{key:{Ids.Rule}}}/resolve")]
        HttpRequest request,
        string programId,
        string key,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var (resolution, refusal) = await JsonBody.ReadAsync<Resolution>(request, cancellation);
        if (resolution is null)
        {
            return refusal!;
        }

        var verdict = await coordinators.ResolveAsync(programId, key, resolution, request.Coordinator().Id, cancellation);
        return verdict.Value is { } item
            ? Answer.Ok(await WorkItemFacts.OfAsync(item, new PersonNames(store), Languages.BuiltIn.English, cancellation))
            : Answer.Refused(verdict.Refusal!, "work item");
    }
}
