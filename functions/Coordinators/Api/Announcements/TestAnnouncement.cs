using MentorFlow.Functions.Coordinators.Api.Wording;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Announcements;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Announcements;

public sealed class TestAnnouncement(IDocumentStore store, AnnouncementActs acts)
{
    [Function(nameof(TestAnnouncement))]
    [Operation(
        "Sends a message as it stands, in each of its languages, to the program's coordinator alone.",
        Answers = typeof(TestOnItsWay),
        Success = StatusCodes.Status202Accepted,
        Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{GetAnnouncement.Route}/test")] HttpRequest request,
        string program,
        string message,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        await store.ReadProgramAsync(program, cancellation) is { } known && (await acts.TestAsync(program, message, cancellation)).Count > 0
            ? Answer.Accepted(new TestOnItsWay(known.Owner.Email))
            : Answer.NotFound("message");
}
