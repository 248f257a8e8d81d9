using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Video;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Localization;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Programs;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Drafts;

public sealed class SaveDraft(DraftActs drafts, IDocumentStore store, VideoSettings video, TimeProvider clock)
{
    [Function(nameof(SaveDraft))]
    [Operation(
        "Saves what a draft is now, complete or not, and answers with the rules that it breaks.",
        Body = typeof(ProgramDefinition),
        Answers = typeof(DraftFacts),
        Refusals = Refusals.Unknown | Refusals.OfJson)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = GetDraft.Route)] HttpRequest request,
        string draftId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var (definition, refusal) = await JsonBody.ReadAsync<ProgramDefinition>(request, cancellation);
        if (definition is null)
        {
            return refusal!;
        }

        var saved = await drafts.SaveAsync(draftId, definition, Actors.Coordinator(request.Coordinator().Id), cancellation);
        return saved.Value is { } draft
            ? Answer.Ok((await store.ReviewAsync(draft, video, clock.GetUtcNow(), cancellation)).In(Languages.BuiltIn.English))
            : Answer.Refused(saved.Refusal!, "draft");
    }
}
