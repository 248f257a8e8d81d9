using System.ComponentModel;
using MentorFlow.Domain.Rounds;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Rounds;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Rounds;

/// <summary>Starts a matching round now, beside those of the calendar.</summary>
public sealed class BeginRound(RoundStartActs rounds)
{
    private const string Route = $"api/programs/{{program:{Ids.Rule}}}/start-round";

    [Function("GetRoundOutlook")]
    [Operation(
        "Says who a matching round would match if it began now, which number it would have, and whether one runs already.",
        Answers = typeof(RoundOutlook),
        Refusals = Refusals.Unknown)]
    public async Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string program, CancellationToken cancellation) =>
        Answer.OkOrNotFound(await rounds.LookAsync(program, cancellation), "program");

    [Function(nameof(BeginRound))]
    [Operation(
        "Starts a matching round now; refused while another is not over, and where nobody could be matched.",
        Answers = typeof(RoundBeginning),
        Refusals = Refusals.OfAct | Refusals.Invalid)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        string program,
        [Description("The number that the round would have, as it was read: asked for twice, it is the same round.")] int? number,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var verdict = await rounds.StartAsync(program, number, request.Coordinator().Id, cancellation);
        return Answer.Of(verdict, "round", Answer.Ok);
    }
}
