using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Localization;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Rounds;

public sealed class ListRounds(IDocumentStore store)
{
    [Function(nameof(ListRounds))]
    [Operation("Lists the matching rounds of a program.", Answers = typeof(IReadOnlyList<RoundFacts>), Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"api/programs/{{programId:{Ids.Rule}}}/rounds")]
        HttpRequest request, string programId, CancellationToken cancellation)
    {
        if (await store.ReadProgramAsync(programId, cancellation) is null)
        {
            return Answer.NotFound("program");
        }

        var names = new PersonNames(store);
        var rounds = new List<RoundFacts>();
        await foreach (var round in store.AllAsync<Round>(programId, cancellation))
        {
            rounds.Add(await RoundFacts.OfAsync(round, names, Languages.BuiltIn.English, cancellation));
        }

        return Answer.Ok(rounds);
    }
}
