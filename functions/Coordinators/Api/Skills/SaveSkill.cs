using MentorFlow.Domain.Skills;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Skills;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Skills;

public sealed class SaveSkill(SkillActs acts, IDocumentStore store)
{
    public const string Route = $"{ListSkills.Route}/{{skill:{Ids.Rule}}}";

    [Function(nameof(SaveSkill))]
    [Operation(
        "Adds a skill to the organization's list under an id of the caller's, or changes the one that is there. Every change makes a version.",
        Body = typeof(SkillDraft),
        Answers = typeof(SkillListFacts),
        Refusals = Refusals.OfJson)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = Route)] HttpRequest request,
        string skill,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var (draft, refusal) = await JsonBody.ReadAsync<SkillDraft>(request, cancellation);
        if (draft is null)
        {
            return refusal!;
        }

        var saved = await acts.SaveAsync(skill, draft, Actors.Coordinator(request.Coordinator().Id), cancellation);
        return saved.Refusal is { Reason: not RefusalReason.AlreadyDone } refused
            ? Answer.Refused(refused, "skill")
            : Answer.Ok(SkillListFacts.Of(await store.SkillsAsync(cancellation)));
    }
}
