using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Announcements;
using MentorFlow.Orchestrations.Deciding;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Announcements;

public sealed class CallOffAnnouncement(AnnouncementActs acts)
{
    [Function(nameof(CallOffAnnouncement))]
    [Operation("Calls a message off that has not gone out.", Answers = typeof(AnnouncementFacts), Refusals = Refusals.OfAct)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{GetAnnouncement.Route}/call-off")] HttpRequest request,
        string program,
        string message,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        Answer.Of(
            await acts.CallOffAsync(program, message, Actors.Coordinator(request.Coordinator().Id), cancellation),
            "message",
            calledOff => Answer.Ok(AnnouncementFacts.Of(calledOff)));
}
