using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Fairness;

public sealed class GetFairness(IDocumentStore store, FairnessReading fairness)
{
    public const string Route = $"api/programs/{{program:{Ids.Rule}}}/fairness";

    /// <summary>In which groups are named beside their figures; every language stands in the question.</summary>
    internal const string Language = "en";

    [Function(nameof(GetFairness))]
    [Operation(
        "Shows what a program asks for its fairness figures, and how groups fared in rounds that are over. Groups under five are withheld, and what could " +
        "be worked out.",
        Answers = typeof(ProgramFairness),
        Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string program, CancellationToken cancellation) =>
        await store.ReadProgramAsync(program, cancellation) is null
            ? Answer.NotFound("program")
            : Answer.Ok(await fairness.ReadAsync(program, Language, cancellation));
}
