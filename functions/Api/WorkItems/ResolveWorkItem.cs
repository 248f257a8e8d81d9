using MentorFlow.Functions.Acts;
using MentorFlow.Functions.Api.Facts;
using MentorFlow.Functions.Console.Access;
using MentorFlow.Storage;
using MentorFlow.WorkItems;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Api.WorkItems;

public sealed class ResolveWorkItem(IDocumentStore store, CoordinatorActs coordinators)
{
    [Function(nameof(ResolveWorkItem))]
    [Operation("Resolves a work item; the decision reaches whatever waits for it.", Body = typeof(Resolution), Answers = typeof(WorkItemFacts), Refusals = [400, 404, 409, 413, 415, 422])]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"api/programs/{{programId:{Ids.Rule}}}/work-items/{{key:{Ids.Rule}}}/resolve")] HttpRequest request,
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

        var verdict = await coordinators.ResolveAsync(client, programId, key, resolution, request.Coordinator().Id, cancellation);
        return verdict.Value is { } item
            ? Answer.Ok(await WorkItemFacts.OfAsync(item, new NameBook(store), cancellation))
            : Answer.Refused(verdict.Refusal!, "work item");
    }
}
