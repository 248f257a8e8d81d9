using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Programs;

public sealed class ListStories(IDocumentStore store)
{
    [Function(nameof(ListStories))]
    [Operation(
        "What people tell of their mentorships by their own consent: shown, or offered and waiting for a decision in the work queue.",
        Answers = typeof(IReadOnlyList<StoryFacts>),
        Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"api/programs/{{programId:{Ids.Rule}}}/stories")]
        HttpRequest request, string programId, CancellationToken cancellation) =>
        await store.ReadProgramAsync(programId, cancellation) is not null
            ? Answer.Ok(await store.StoryFactsAsync(programId, cancellation))
            : Answer.NotFound("program");
}
