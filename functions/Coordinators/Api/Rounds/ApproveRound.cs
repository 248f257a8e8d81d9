using System.ComponentModel;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.WorkItems;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Rounds;

public sealed class ApproveRound(RoundReading rounds, CoordinatorActs coordinators)
{
    [Function(nameof(ApproveRound))]
    [Operation(
        "Sends a solved round's proposals out now, as reviewed, instead of at the end of its review time.",
        Answers = typeof(RoundReviewFacts),
        Refusals = Refusals.OfAct)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"api/programs/{{programId:{Ids.Rule}}}/rounds/{{number:int}}/approve")] HttpRequest request,
        string programId,
        int number,
        [Description("Of the round as it was read; a round that has changed since is not approved.")] int? version,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var verdict = await coordinators.ApproveRoundAsync(programId, number, request.Coordinator().Id, version, cancellation);
        return verdict.Value is { } round ? Answer.Ok(await rounds.ShowAsync(round, cancellation)) : Answer.Refused(verdict.Refusal!, "round");
    }
}
