using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Programs;

public sealed class GetNewsletter(IDocumentStore store, TimeProvider clock)
{
    [Function(nameof(GetNewsletter))]
    [Operation(
        "A ready text about a program in every language: names only of those who agree to be named, and no figure of fewer than five.",
        Answers = typeof(IReadOnlyList<Newsletter>),
        Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"api/programs/{{programId:{Ids.Rule}}}/newsletter")]
        HttpRequest request, string programId, CancellationToken cancellation) =>
        await store.ReadProgramAsync(programId, cancellation) is { } program
            ? Answer.Ok(await store.NewslettersAsync(program, clock.GetUtcNow(), cancellation))
            : Answer.NotFound("program");
}
