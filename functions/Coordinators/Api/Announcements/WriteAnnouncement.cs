using MentorFlow.Domain.Announcements;
using MentorFlow.Domain.People;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Announcements;
using MentorFlow.Orchestrations.Deciding;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Announcements;

/// <param name="Said">One in each language that it is written in.</param>
/// <param name="Audience">Whom it is for; null for everybody who takes part.</param>
public sealed record NewAnnouncement(IReadOnlyList<AnnouncementText> Said, Audience? Audience = null);

public sealed class WriteAnnouncement(AnnouncementActs acts)
{
    [Function(nameof(WriteAnnouncement))]
    [Operation(
        "Keeps a message to a selection of people; nothing goes out before it is sent.",
        Body = typeof(NewAnnouncement),
        Answers = typeof(AnnouncementFacts),
        Success = StatusCodes.Status201Created,
        Refusals = Refusals.OfActWithJson)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"api/programs/{{program:{Ids.Rule}}}/messages")] HttpRequest request,
        string program,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var (message, refusal) = await JsonBody.ReadAsync<NewAnnouncement>(request, cancellation);
        if (message is null)
        {
            return refusal!;
        }

        var coordinator = request.Coordinator();
        var writer = new NoteWriter(Actors.Coordinator(coordinator.Id), coordinator.Name);
        return Answer.Of(
            await acts.WriteAsync(program, new AnnouncementDraft(message.Said, message.Audience ?? Audience.Everybody), writer, cancellation),
            "program",
            written => Answer.Created(request, $"/api/programs/{program}/messages/{written.AnnouncementId}", AnnouncementFacts.Of(written)));
    }
}
