using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Skills;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Skills;

public sealed class RemoveSkill(SkillActs acts)
{
    [Function(nameof(RemoveSkill))]
    [Operation("Takes a skill off the organization's list; one that is not on it is off it.", Success = 204)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = SaveSkill.Route)] HttpRequest request,
        string skill,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        await acts.RemoveAsync(skill, Actors.Coordinator(request.Coordinator().Id), cancellation);
        return TypedResults.NoContent();
    }
}
