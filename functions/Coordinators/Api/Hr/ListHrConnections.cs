using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Hr;

public sealed class ListHrConnections(HrReading reading, IDocumentStore store)
{
    [Function(nameof(ListHrConnections))]
    [Operation(
        "Lists the connections to HR systems: how each stands, what came last, what could not be taken in.",
        Answers = typeof(IReadOnlyList<HrConnectionFacts>))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/hr/connections")] HttpRequest request, CancellationToken cancellation) =>
        Answer.Ok(await reading.ConnectionsAsync(new PersonNames(store), cancellation));
}
