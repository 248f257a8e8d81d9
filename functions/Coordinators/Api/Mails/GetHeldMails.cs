using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Mails;

public sealed class GetHeldMails(HoldReading reading)
{
    internal const string Route = "api/held-mails";

    [Function(nameof(GetHeldMails))]
    [Operation("Counts the mails that are kept back by program, as after a restored backup.", Answers = typeof(HeldFacts), Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, CancellationToken cancellation) =>
        Answer.OkOrNotFound(await reading.ReadAsync(cancellation), "hold of mails");
}
