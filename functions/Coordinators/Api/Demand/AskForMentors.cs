using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Deciding;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Demand;

/// <param name="Skill">The key of the figures, or the words that people typed.</param>
public sealed record WantedSkill(string Skill);

public sealed class AskForMentors(MentorAsking asking, IDocumentStore store, CampaignReading reading)
{
    [Function(nameof(AskForMentors))]
    [Operation(
        "Asks for mentors who know a skill: an item of the program's campaign with ready words in every language. Once more on the same day is the same item.",
        Body = typeof(WantedSkill),
        Answers = typeof(CampaignItemFacts),
        Refusals = Refusals.OfActWithJson)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{GetProgramDemand.Route}/ask")] HttpRequest request,
        string program,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var (wanted, refusal) = await JsonBody.ReadAsync<WantedSkill>(request, cancellation);
        if (wanted is null)
        {
            return refusal!;
        }

        var asked = await asking.AskAsync(program, wanted.Skill, Actors.Coordinator(request.Coordinator().Id), cancellation);
        return asked.Value is not { } item
            ? Answer.Refused(asked.Refusal!, "program")
            : Answer.OkOrNotFound(
                await reading.ItemAsync((await store.ReadProgramAsync(program, cancellation))!, item.ItemId, cancellation), "item");
    }
}
