using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Comparisons;

public sealed class GetProgramComparisons(ComparisonReading reading, IDocumentStore store)
{
    private const string Language = "en";

    [Function(nameof(GetProgramComparisons))]
    [Operation(
        "Shows the tracks of a program side by side, its mentorships of trained and untrained people, and what became of who took part in it and who did " +
        "not. Every share has its counts and a 95 % interval; groups under five are withheld, and none of it proves a cause.",
        Answers = typeof(ComparisonFacts),
        Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"api/programs/{{program:{Ids.Rule}}}/comparisons")]
        HttpRequest request, string program, CancellationToken cancellation) =>
        await store.ReadProgramAsync(program, cancellation) is { } known
            ? Answer.Ok(await reading.ReadAsync(known, Language, cancellation))
            : Answer.NotFound("program");
}
