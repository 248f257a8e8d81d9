using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Programs;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Drafts;

public sealed class DeleteDraft(DraftActs drafts)
{
    [Function(nameof(DeleteDraft))]
    [Operation("Throws a draft away.", Success = 204, Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = GetDraft.Route)] HttpRequest request,
        string draftId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        await drafts.DeleteAsync(draftId, cancellation) ? TypedResults.NoContent() : Answer.NotFound("draft");
}
