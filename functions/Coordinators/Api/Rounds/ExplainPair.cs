using System.ComponentModel;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Localization;
using MentorFlow.Matching;
using MentorFlow.Orchestrations.Rounds;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Rounds;

public sealed class ExplainPair(RoundActs acts, IDocumentStore store)
{
    private const string Route = $"api/programs/{{programId:{Ids.Rule}}}/rounds/{{number:int}}";

    [Function("WhyNot")]
    [Operation(
        "Says why two people of a round are not a pair: the rule between them, or what it would cost and whom.",
        Answers = typeof(WhyNotFacts),
        Refusals = Refusals.OfAct | Refusals.Invalid)]
    public async Task<IResult> WhyNotAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"{Route}/why-not")] HttpRequest request,
        string programId,
        int number,
        [Description("A mentee or a peer of the round.")] string? menteeId,
        [Description("A mentor or another peer of the round.")] string? mentorId,
        CancellationToken cancellation)
    {
        var verdict = await acts.WhyNotAsync(programId, number, new PairOfIds(menteeId ?? "", mentorId ?? ""), cancellation);
        return verdict.Value is { } answer
            ? Answer.Ok(await WhyNotFacts.OfAsync(answer, new PersonNames(store), Languages.BuiltIn.English, cancellation))
            : Answer.Refused(verdict.Refusal!, "round");
    }

    [Function("ListAlternatives")]
    [Operation(
        "Lists whom a mentee or a peer could be with instead, with what it costs directly, cheapest first.",
        Answers = typeof(AlternativesFacts),
        Refusals = Refusals.OfAct | Refusals.Invalid)]
    public async Task<IResult> AlternativesAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"{Route}/alternatives/{{personId:{Ids.Rule}}}")] HttpRequest request,
        string programId,
        int number,
        string personId,
        CancellationToken cancellation)
    {
        var verdict = await acts.AlternativesAsync(programId, number, personId, cancellation);
        return verdict.Value is { } found
            ? Answer.Ok(await AlternativesFacts.OfAsync(found, limit: null, new PersonNames(store), cancellation))
            : Answer.Refused(verdict.Refusal!, "person in this round");
    }
}
