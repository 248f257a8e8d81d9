using MentorFlow.Domain.Programs;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Programs;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Drafts;

public sealed class CreateFromDraft(DraftActs drafts)
{
    [Function(nameof(CreateFromDraft))]
    [Operation(
        "Makes a program of a draft, not started yet, and removes the draft. Every broken rule is reported at once, by field.",
        Answers = typeof(MentoringProgram),
        Success = 201,
        Refusals = Refusals.OfAct | Refusals.Invalid)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{GetDraft.Route}/create")] HttpRequest request,
        string draftId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        Answer.Of(
            await drafts.CreateAsync(draftId, Actors.Coordinator(request.Coordinator().Id), cancellation),
            "draft",
            program => Answer.Created(request, $"/api/programs/{program.ProgramId}", program));
}
