using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Privacy;

public sealed class ListPrivacyRequests(PrivacyReading reading)
{
    [Function(nameof(ListPrivacyRequests))]
    [Operation(
        "Lists who is to be erased, how far it is and what it waits for, and whose data is held: open ones, and those of the last year.",
        Answers = typeof(IReadOnlyList<PrivacyRequestFacts>))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/privacy/requests")] HttpRequest request, CancellationToken cancellation) =>
        Answer.Ok(await reading.RequestsAsync(cancellation));
}
