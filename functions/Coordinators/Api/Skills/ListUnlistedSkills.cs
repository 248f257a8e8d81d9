using MentorFlow.Domain.Skills;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Skills;

public sealed class ListUnlistedSkills(DemandReading demand)
{
    [Function(nameof(ListUnlistedSkills))]
    [Operation(
        "Lists what people typed for skills and is not on the list, the most typed first; below five people without the number.",
        Answers = typeof(IReadOnlyList<UnlistedSkill>))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"{ListSkills.Route}-unlisted")] HttpRequest request,
        CancellationToken cancellation) =>
        Answer.Ok(await demand.UnlistedAsync(request.Scope(), cancellation));
}
