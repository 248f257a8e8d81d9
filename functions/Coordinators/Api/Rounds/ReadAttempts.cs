using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Localization;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Rounds;

public sealed class ReadAttempts(AttemptReading attempts)
{
    [Function("GetRoundAttempt")]
    [Operation(
        "Shows an attempt of a matching round as it went out: its proposals with reasons, what became of each, why people declined, who waited, and the proof.",
        Answers = typeof(AttemptFacts),
        Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"api/programs/{{program:{Ids.Rule}}}/rounds/{{number:int}}/attempts/{{attempt:int}}")]
        HttpRequest request, string program, int number, int attempt, CancellationToken cancellation) =>
        Answer.OkOrNotFound(await attempts.ReadAsync(program, number, attempt, Languages.BuiltIn.English, cancellation), "attempt");
}
