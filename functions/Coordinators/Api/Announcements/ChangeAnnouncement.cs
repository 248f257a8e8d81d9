using MentorFlow.Domain.Announcements;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Announcements;
using MentorFlow.Orchestrations.Deciding;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Announcements;

/// <param name="Version">That was seen.</param>
/// <param name="Said">One in each language that it is written in.</param>
/// <param name="Audience">Whom it is for; null for everybody who takes part.</param>
public sealed record ChangedAnnouncement(int Version, IReadOnlyList<AnnouncementText> Said, Audience? Audience = null);

public sealed class ChangeAnnouncement(AnnouncementActs acts)
{
    [Function(nameof(ChangeAnnouncement))]
    [Operation(
        "Changes the words of a message, or whom it is for, as long as it has not gone out.",
        Body = typeof(ChangedAnnouncement),
        Answers = typeof(AnnouncementFacts),
        Refusals = Refusals.OfActWithJson)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = GetAnnouncement.Route)] HttpRequest request,
        string program,
        string message,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var (changed, refusal) = await JsonBody.ReadAsync<ChangedAnnouncement>(request, cancellation);
        if (changed is null)
        {
            return refusal!;
        }

        var draft = new AnnouncementDraft(changed.Said, changed.Audience ?? Audience.Everybody);
        return Answer.Of(
            await acts.ChangeAsync(program, message, draft, changed.Version, Actors.Coordinator(request.Coordinator().Id), cancellation),
            "message",
            written => Answer.Ok(AnnouncementFacts.Of(written)));
    }
}
