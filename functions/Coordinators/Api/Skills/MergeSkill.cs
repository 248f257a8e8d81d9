using MentorFlow.Domain.Skills;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Skills;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Skills;

/// <param name="Typed">As people typed it.</param>
public sealed record MergedWords(string Typed);

public sealed class MergeSkill(SkillActs acts, IDocumentStore store)
{
    [Function(nameof(MergeSkill))]
    [Operation(
        "Has words that people typed count as a skill of the list from now on.",
        Body = typeof(MergedWords),
        Answers = typeof(SkillListFacts),
        Refusals = Refusals.OfJson)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{SaveSkill.Route}/words")] HttpRequest request,
        string skill,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var (words, refusal) = await JsonBody.ReadAsync<MergedWords>(request, cancellation);
        if (words is null)
        {
            return refusal!;
        }

        var merged = await acts.MergeAsync(skill, words.Typed, Actors.Coordinator(request.Coordinator().Id), cancellation);
        return merged.Refusal is { Reason: not RefusalReason.AlreadyDone } refused
            ? Answer.Refused(refused, "skill")
            : Answer.Ok(SkillListFacts.Of(await store.SkillsAsync(cancellation)));
    }
}
