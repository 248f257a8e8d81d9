using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Comparisons;

public sealed class GetComparisons(ComparisonReading reading)
{
    [Function(nameof(GetComparisons))]
    [Operation(
        "Shows programs and pilots side by side, each against the one before it, mentorships of trained and untrained people, and what became of who took " +
        "part and who did not. Every share has its counts and a 95 % interval; groups under five are withheld, and none of it proves a cause.",
        Answers = typeof(ComparisonFacts))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/comparisons")] HttpRequest request, CancellationToken cancellation) =>
        Answer.Ok(await reading.ReadAsync(request.Scope(), cancellation));
}
