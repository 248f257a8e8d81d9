using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Introductions;

public sealed class GetIntroductions(IDocumentStore store)
{
    public const string Route = $"api/programs/{{program:{Ids.Rule}}}/introductions";

    [Function(nameof(GetIntroductions))]
    [Operation(
        "Shows the introductions of a program in numbers: how many take part, were made and met. Numbers of fewer than five people are left out.",
        Answers = typeof(IntroductionSight),
        Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string program, CancellationToken cancellation) =>
        await store.ReadProgramAsync(program, cancellation) is { } known
            ? Answer.Ok(await store.IntroductionSightAsync(known, cancellation))
            : Answer.NotFound("program");
}
