using MentorFlow.Domain.Skills;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Skills;

public sealed class GetSkillVersion(IDocumentStore store)
{
    [Function(nameof(GetSkillVersion))]
    [Operation("Shows the organization's list of skills as it was in a version.", Answers = typeof(SkillListFacts), Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"{ListSkillVersions.Route}/{{version:int}}")] HttpRequest request,
        int version,
        CancellationToken cancellation) =>
        await store.ReadAsync(SkillListVersion.KeyOf(version), cancellation) is { } known
            ? Answer.Ok(new SkillListFacts(known.Version, known.Skills))
            : Answer.NotFound("version");
}
